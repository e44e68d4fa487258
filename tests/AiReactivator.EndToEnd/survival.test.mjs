import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, visitor } from './lib/browser.mjs';
import { purchases } from './lib/large-file.mjs';
import { until } from './lib/ports.mjs';
import { sample } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';
import { TcpProxy } from './lib/tcp-proxy.mjs';

let system, browser, line;
before(async () => {
  system = await System.start();
  browser = await launch();
  line = await new TcpProxy(system.ports.Web).listen();
});
after(async () => {
  await browser?.close();
  await line?.close();
  await system?.stop();
});

const open = async (address = system.address) => Tab.open(await visitor(browser), address);

test('a connection lost for 30 seconds finds run and contacts again without a reload', async () => {
  const tab = await open(line.address);
  await tab.analyze(sample('base-75.csv'));
  await tab.goTo('Менеджеру продаж');
  const name = await tab.calls.first().locator('client-contact .strong').innerText();
  await tab.page.evaluate(() => (window.marker = 'same document'));
  const run = await tab.run();

  line.cut();
  await tab.page.getByText('Связь пропала, пробуем снова').waitFor();
  await pause(30_000);
  line.restore();
  await tab.page.getByText('Связь пропала, пробуем снова').waitFor({ state: 'hidden' });

  await tab.goTo('Обзор');
  await tab.goTo('Менеджеру продаж');
  await until('the same client', async () => (await tab.calls.first().locator('client-contact .strong').innerText()) === name, 15);
  assert.equal(await tab.page.evaluate(() => window.marker), 'same document');
  assert.equal(await tab.run(), run);
  await tab.page.close();
});

test('a worker killed in mid-run charges nothing, and the same file goes again by one click', async () => {
  const charges = async () => (await system.ledger()).filter((line) => line.kind === 'Charge').map((line) => line.amount);
  const before = await charges();
  const tab = await open();
  await tab.choose({ name: 'large.csv', mimeType: 'text/csv', buffer: purchases(200_000) });
  await tab.page.getByText('Файл прочитан').waitFor();
  const processId = system.processId('worker');
  const said = system.log.length;
  await tab.start();
  while (!system.log.slice(said).includes('from Queued to Normalizing')) await pause(5);
  process.kill(processId, 'SIGKILL');
  assert.ok(!system.log.slice(said).includes('to Completed'), 'the run was still under way');

  const again = tab.page.getByRole('button', { name: 'Отправить тот же файл ещё раз' });
  await again.waitFor({ timeout: 60_000 });
  await tab.page.locator('section.err').getByText('Лимит не списан').waitFor();
  await until('the worker is back', async () => {
    const again = system.processId('worker');
    return again !== null && again !== processId && (await system.isHealthy('worker'));
  });
  assert.deepEqual(await charges(), before);

  await again.click();
  await tab.finished();
  const clients = number(await tab.figure('Уникальных клиентов').innerText());
  assert.deepEqual(await charges(), [-clients, ...before]);
  await tab.page.close();
});

test('a restarted Web is told by the page; the same file again is free', async () => {
  const tab = await open();
  await tab.analyze(sample('base-75.csv'));
  const before = await tab.balance();
  system.kill('web');

  await tab.page.getByText('Сервер сайта перезапустился').waitFor({ timeout: 60_000 });
  tab.page.on('dialog', (dialog) => dialog.accept());
  await tab.page.getByRole('button', { name: 'Обновить страницу' }).first().click();
  await tab.ready();
  await tab.analyze(sample('base-75.csv'));
  assert.equal(number(await tab.figure('Списано лимита').innerText()), 0);
  assert.equal(await tab.balance(), before);
  await tab.page.close();
});

test('closing an unsaved result asks first, and wipes the run at once', async () => {
  const tab = await open();
  await tab.analyze(sample('base-75.csv'));
  const run = await tab.run();
  const context = tab.page.context();
  assert.equal(await Tab.answerFor(context, system.address, run), 200);

  const dialogs = [];
  tab.page.on('dialog', async (dialog) => {
    dialogs.push(dialog.type());
    await dialog.accept();
  });
  await tab.page.close({ runBeforeUnload: true });
  await until('the run is gone', async () => (await Tab.answerFor(context, system.address, run)) === 404, 15);
  assert.deepEqual(dialogs, ['beforeunload']);
});

test('closing a saved result does not ask', async () => {
  const tab = await open();
  await tab.analyze(sample('base-75.csv'));
  await tab.save(/итоговый CSV/i);
  const dialogs = [];
  tab.page.on('dialog', async (dialog) => {
    dialogs.push(dialog.type());
    await dialog.accept();
  });
  await Promise.all([tab.page.waitForEvent('close'), tab.page.close({ runBeforeUnload: true })]);
  assert.deepEqual(dialogs, []);
});

test('reloading wipes the run as well', async () => {
  const tab = await open();
  await tab.analyze(sample('base-75.csv'));
  const run = await tab.run();
  assert.equal(await Tab.answerFor(tab.page.context(), system.address, run), 200);
  tab.page.on('dialog', (dialog) => dialog.accept());
  await tab.page.reload();
  await tab.ready();
  await until('the run is gone', async () => (await Tab.answerFor(tab.page.context(), system.address, run)) === 404, 15);
});

test('a run of one visitor is unknown to another', async () => {
  const tab = await open();
  await tab.analyze(sample('base-75.csv'));
  const run = await tab.run();
  assert.equal(await Tab.answerFor(tab.page.context(), system.address, run), 200);

  const stranger = await visitor(browser);
  await Tab.open(stranger, system.address);
  assert.equal(await Tab.answerFor(stranger, system.address, run), 404);
});
