import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { purchases } from './lib/large-file.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

const COUNT = 100_000;
const megabytes = (kilobytes) => `${Math.round(kilobytes / 1024)} MB`;

/** The most memory that a process has ever held, in kilobytes. */
const peak = (pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

let system, browser, tab;
before(async () => {
  system = await System.start();
  browser = await launch();
  tab = await Tab.open(await visitor(browser), system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

test(`${COUNT} purchases go through the browser; time and memory are told, not judged`, async () => {
  const content = purchases(COUNT);
  const chosen = performance.now();
  await tab.choose({ name: 'large.csv', mimeType: 'text/csv', buffer: content });
  await tab.page.getByText('Файл прочитан: 100 000 строк').waitFor({ timeout: 120_000 });
  const read = performance.now();
  await tab.start();
  await tab.finished();
  const finished = performance.now();
  await tab.page.getByRole('link', { name: 'Перейти к аналитике' }).click();
  await tab.page.getByRole('heading', { name: 'Структура рисков базы' }).waitFor();
  const shown = performance.now();
  assert.equal(number(await tab.figure('Транзакций').innerText()), COUNT);

  const saving = performance.now();
  const csv = await tab.save(/итоговый CSV/i);
  const saved = performance.now();
  assert.equal(csv.trimEnd().split('\n').length - 1, number(await tab.figure('Клиентов').innerText()));

  const processes = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const tabs = processes.processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peak(id));
  const seconds = (from, to) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(`${COUNT} purchases, ${megabytes(content.length / 1024)}: read in the tab ${seconds(chosen, read)}, from the click to the end ${seconds(read, finished)}, `
    + `to the dashboard ${seconds(read, shown)}, final CSV ${seconds(saving, saved)}`);
  console.log(`peak memory: tab ${megabytes(Math.max(...tabs))}, Web ${megabytes(peak(system.processId('web')))}, `
    + `Worker ${megabytes(peak(system.processId('worker')))}`);
});
