// How long the tab takes for a big file, and how much it holds: node intake-speed.mjs [rows | file.csv]. Figures are printed, not judged.
// A file of one's own is read as it is; without one, tests/generators/purchases.mjs makes it (1 000 000 rows unless told).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, visitor } from './lib/browser.mjs';
import { root } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { Tab } from './lib/tab.mjs';

const WAIT = 300_000;
const wanted = process.argv[2] ?? '1000000';
const own = existsSync(wanted);
const temporary = own ? null : mkdtempSync(join(tmpdir(), 'aireactivator-'));
const file = own ? wanted : make(Number(wanted));

let system, browser;
try {
  system = await System.start();
  browser = await launch();
  for (const round of [1, 2, 3]) await measure(round);
} finally {
  await browser?.close();
  await system?.stop();
  if (temporary !== null) rmSync(temporary, { recursive: true });
}

function make(rows) {
  const made = join(temporary, 'purchases.csv');
  execFileSync(process.execPath, [join(root, 'tests/generators/purchases.mjs'), String(rows), String(Math.ceil(rows / 5)), '1', made]);
  return made;
}

async function measure(round) {
  const context = await visitor(browser);
  await context.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const tab = await Tab.open(context, system.address);
  const before = await memory();
  await tab.page.evaluate(() => (window.longTasks.length = 0));

  const chosen = performance.now();
  await tab.choose(file);
  await tab.page.getByText('Файл прочитан:').waitFor({ timeout: WAIT });
  const read = performance.now();
  const tasks = await tab.page.evaluate(() => window.longTasks);
  const peak = await memory();

  const seconds = ((read - chosen) / 1000).toFixed(1);
  console.log(`${round}: ${Math.round(statSync(file).size / 1e6)} MB read in ${seconds} s; long tasks on the main thread ${tasks.length}`
    + `${tasks.length > 0 ? ` (longest ${Math.round(Math.max(...tasks))} ms)` : ''}; peak of the tab ${peak} MB (${before} MB before the file)`);
  await context.close();
}

/** The most that any renderer has held, in megabytes. */
async function memory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]);
    } catch {
      return 0; // A renderer of the round before has ended meanwhile.
    }
  });
  return Math.round(Math.max(...peaks) / 1024);
}
