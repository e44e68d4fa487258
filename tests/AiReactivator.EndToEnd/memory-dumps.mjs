/**
 * Dumps of the memory of Web and Worker, searched for contacts: `npm run dumps`, after `dotnet build`. Exit code 1 where one is found.
 * The search proves itself at each run: what does leave the tab must be found, and a contact let through on purpose as well.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { launch, visitor } from './lib/browser.mjs';
import { CANARIES, chooseCanaries, CONTEXT, LEAVES } from './lib/canaries.mjs';
import { ensureGcore, withDump } from './lib/core-dump.mjs';
import { until } from './lib/ports.mjs';
import { sample } from './lib/repository.mjs';
import { SecretSearch } from './lib/secret-search.mjs';
import { System } from './lib/system.mjs';
import { Tab } from './lib/tab.mjs';

/** Small heaps make small dumps; the sizes are hexadecimal. */
const SMALL = { DOTNET_GCHeapHardLimit: '0x18000000', DOTNET_gcServer: '0' };
/** What must be found where the search works: a product in the Worker, and in Web the number of the run. */
const product = new SecretSearch([LEAVES]);
const known = { worker: product };
const CONTROL = { web: '+7 (905) 117-42-96', worker: 'kontrol.utechka@perepelka.example' };

const secrets = new SecretSearch(Object.values(CANARIES));
const controls = new SecretSearch(Object.values(CONTROL));
const rows = [];
let failed = false;

ensureGcore();
const system = await System.start(SMALL);
let browser;
try {
  browser = await launch();
  const context = await visitor(browser);
  const tab = await Tab.open(context, system.address);
  await tab.page.locator('business-context textarea').fill(CONTEXT);
  await chooseCanaries(tab);
  await tab.start();
  await tab.checked();
  const run = await tab.run();
  known.web = new SecretSearch([run]);
  await dumpBoth('waiting at the file check', { clean: true, present: true });

  await tab.goOn();
  await tab.finished();
  await tab.goTo('Менеджеру продаж');
  await tab.calls.first().locator('client-contact .strong').waitFor();
  await tab.page.locator('contact-search input').pressSequentially(CANARIES.searchedPhone, { delay: 5 });
  await pause(600);
  await tab.page.locator('contact-search input').fill('');
  await tab.goTo('Обзор');
  await tab.save(/итоговый CSV/i);
  await dumpBoth('with the result', { clean: true, present: true });

  await tab.goTo('Запуск');
  await tab.again();
  await until('the run is wiped', async () => (await Tab.answerFor(context, system.address, run)) === 404);
  await pause(2_000);
  await dumpBoth('after the wipe', { clean: true });

  for (let other = 0; other < 3; other++) {
    await tab.analyze(sample('shop-850.csv'));
    await tab.again();
  }
  await pause(2_000);
  await dumpBoth('after three other runs', { clean: true });

  await letThrough(tab);
  await dumpBoth('let through on purpose', { control: true });
} finally {
  await browser?.close();
  await system.stop();
}

console.table(rows);
console.log(failed ? 'FAILED: see the lines above.' : 'No contact is in the memory of Web or Worker; the search finds what is there.');
process.exitCode = failed ? 1 : 0;

async function dumpBoth(moment, { clean = false, present = false, control = false }) {
  for (const program of ['web', 'worker']) {
    const processId = system.processId(program);
    const row = await withDump(processId, (pieces, size) => searched(pieces, { moment, program, 'dump, MB': Math.round(size / 1e6) }));
    rows.push(row);
    if (clean) expect(row.contacts.length === 0, `${moment}: ${program} holds ${row.contacts.join(', ')}`);
    if (present) expect(row.known, `${moment}: the search does not find in ${program} what is there`);
    if (control) expect(row.control, `${moment}: the search does not find the contact let through to ${program}`);
    console.log(`${moment}: ${program}, ${row['dump, MB']} MB, contacts found: ${row.contacts.length}`);
  }
}

function searched(pieces, row) {
  const found = { contacts: new Set(), known: false, product: false, control: false };
  for (const piece of pieces()) {
    for (const what of secrets.findInMemory(piece)) found.contacts.add(what);
    found.known ||= known[row.program].findInMemory(piece).length > 0;
    found.product ||= product.findInMemory(piece).length > 0;
    found.control ||= controls.findInMemory(piece).some((what) => what.startsWith(CONTROL[row.program]));
  }
  return { ...row, contacts: [...found.contacts], known: found.known, 'product text': found.product, control: found.control };
}

function expect(holds, what) {
  if (holds) return;
  failed = true;
  console.error(what);
}

/** A broken script of the tab: a contact in an address of the circuit, and one in the settings of a run. */
async function letThrough(tab) {
  await tab.page.evaluate(async ({ web, worker }) => {
    window.Blazor.navigateTo(`/sales?phone=${encodeURIComponent(web)}`);
    const file = { encoding: 'utf-8', separator: ';', emptyRows: 0, extraColumns: 0, columnOrderDiffers: false, rows: 1 };
    const token = document.querySelector('meta[name="csrf-token"]').content;
    await fetch('/api/runs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token },
      body: JSON.stringify({ context: `Пишите ${worker}`, file, analysisDate: null, horizonDays: 90, usualCycleDays: null }),
    });
  }, CONTROL);
  await pause(2_000);
}
