import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, visitor } from './lib/browser.mjs';
import { CANARIES, chooseCanaries, CONTEXT, LEAVES } from './lib/canaries.mjs';
import { until } from './lib/ports.mjs';
import { memoryOf } from './lib/process-memory.mjs';
import { RecordedSystem } from './lib/recorded-system.mjs';
import { SecretSearch } from './lib/secret-search.mjs';
import { Tab } from './lib/tab.mjs';

const search = new SecretSearch(Object.values(CANARIES));
const found = (system) => [...new Set([...system.traces()].flatMap(({ place, bytes }) => search.find(bytes).map((what) => `${place}: ${what}`)))];

let system, browser, tab;
before(async () => {
  system = await RecordedSystem.start();
  browser = await launch();
  tab = await Tab.open(await visitor(browser), system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

test('every place of the tab that holds contacts is used', async () => {
  await tab.page.locator('business-context textarea').fill(CONTEXT);
  await chooseCanaries(tab);
  const preview = tab.page.locator('base-preview');
  await until('the preview shows contacts', async () => (await preview.count()) > 0 && (await preview.innerText()).includes(CANARIES.name), 15);
  for (const secret of [CANARIES.phone, CANARIES.mappedHeader]) assert.ok((await preview.innerText()).includes(secret), secret);
  assert.ok((await tab.page.locator('column-mapping').innerText()).includes(CANARIES.unknownName), 'cells of columns that are not taken are seen too');
  await tab.start();
  await tab.checked();
  const [remarks] = await Promise.all([tab.page.waitForEvent('download'), tab.page.getByRole('button', { name: 'Строки с замечаниями' }).first().click()]);
  assert.ok(readFileSync(await remarks.path(), 'utf8').includes(CANARIES.wrongWidthName));
  await tab.goOn();
  await tab.finished();
  assert.match(await tab.page.locator('base-name').innerText(), new RegExp(CANARIES.fileName));
  await tab.goTo('Обзор');
  await tab.goTo('Менеджеру продаж');
  await tab.calls.first().locator('client-contact .strong').waitFor();

  const box = tab.page.locator('contact-search input');
  for (const query of [CANARIES.searchedPhone, CANARIES.searchedName, CANARIES.name]) {
    await box.pressSequentially(query, { delay: 5 });
    await pause(600);
    if (query !== CANARIES.name) await box.fill('');
  }
  await until('the canary is on the screen', async () => (await tab.calls.count()) === 1, 15);
  const row = await tab.calls.first().innerText();
  for (const contact of [CANARIES.email, '541-73-82']) assert.ok(row.includes(contact), `${contact} is shown: ${row}`);
  await tab.calls.first().locator('client-contact').click();
  await box.fill('');

  await tab.goTo('Обзор');
  const csv = await tab.save(/итоговый CSV/i);
  assert.ok(csv.includes(CANARIES.name));
  await tab.goTo('Запуск');
  await tab.page.getByRole('button', { name: 'Проверка файла' }).click();
  await tab.page.locator('table.dense tbody tr').first().waitFor();
  await pause(2_500);
});

test('the recorder reads what it should: uploads, messages of the circuit, traces and logs', () => {
  const beacon = new SecretSearch([LEAVES]);
  const places = new Set([...system.traces()].filter(({ bytes }) => beacon.find(bytes).length > 0).map(({ place }) => place));
  assert.ok(places.has('received by Web') && places.has('received by the Worker'), [...places].join(', '));

  const circuit = new SecretSearch(['OnSearch', 'EndInvokeJSFromDotNet']);
  assert.ok([...system.traces()].some(({ place, bytes }) => place === 'received by Web' && circuit.find(bytes).length > 0), 'messages of the circuit');
  for (const path of ['/v1/traces', '/v1/metrics', '/v1/logs']) assert.ok(system.collector.paths.has(path), path);
  assert.ok(system.data.files().some(({ name }) => name.endsWith('ledger.db')));
});

test('no contact is in any byte that Web and Worker received, logged, traced or wrote', () => {
  assert.deepEqual(found(system), []);
});

test('the browser keeps no contact, header or cell: only numbers of columns and our own names of fields', async () => {
  const kept = await tab.page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]));
  assert.match(kept, /columns:/);
  assert.deepEqual(search.find(Buffer.from(kept)), []);
  const attributes = await tab.page.evaluate(() => [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)).join('\n'));
  assert.deepEqual(search.find(Buffer.from(attributes)), []);
});

test('no contact is in the memory of Web or Worker', () => {
  const plain = (texts) => texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')].map((bytes) => ({ text, bytes })));
  const [secrets, beacons] = [plain(Object.values(CANARIES)), plain([LEAVES])];
  const seen = new Set();
  const leaks = new Set();
  for (const program of ['web', 'worker']) {
    for (const piece of memoryOf(system[program].pid)) {
      if (beacons.some(({ bytes }) => piece.includes(bytes))) seen.add(program);
      for (const { text, bytes } of secrets) if (piece.includes(bytes)) leaks.add(`${program}: ${text}`);
    }
  }
  assert.ok(seen.has('worker'), 'what does leave is in the memory of the Worker: the search reads it');
  assert.deepEqual([...leaks], []);
});

test('a contact that is let through on purpose is found: in a gzipped body, in a query, in a message of the circuit', async () => {
  await tab.page.evaluate(async ({ name, phone, email }) => {
    const packed = await new Response(new Blob([name]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
    await fetch('/api/leak', { method: 'POST', body: packed });
    await fetch(`/leak?q=${encodeURIComponent(email)}`);
    history.pushState(null, '', `/overview?phone=${encodeURIComponent(phone)}`);
    window.Blazor.navigateTo(`/sales?phone=${encodeURIComponent(phone)}`);
  }, CANARIES);
  await pause(2_000);

  const leaks = found(system).join('\n');
  assert.match(leaks, new RegExp(`received by Web: ${CANARIES.name} \\(utf-8\\)`));
  assert.match(leaks, new RegExp(`received by Web: ${CANARIES.email} \\(u`));
  assert.ok(leaks.includes(`received by Web: ${CANARIES.phone} (`), leaks);
});
