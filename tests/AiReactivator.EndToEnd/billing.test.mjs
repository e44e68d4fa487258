import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { until } from './lib/ports.mjs';
import { sample } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

let system, browser, tab;
before(async () => {
  system = await System.start({ Billing__DemoBalance: '1000' });
  browser = await launch();
  tab = await Tab.open(await visitor(browser), system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

test('850 clients take exactly 850 off «Остаток лимита», which changes without a reload', async () => {
  assert.equal(await tab.balance(), 1000);
  await tab.analyze(sample('shop-850.csv'));
  assert.equal(number(await tab.figure('Списано лимита').innerText()), 850);
  await until('the balance in the header', async () => (await tab.balance()) === 150, 10);
});

test('looking at results and saving them charges nothing more', async () => {
  await tab.goTo('Обзор');
  await tab.page.getByRole('heading', { name: 'Структура рисков базы' }).waitFor();
  await tab.save(/итоговый CSV/i);
  await tab.goTo('Менеджеру продаж');
  await tab.calls.first().waitFor();
  assert.equal(await tab.balance(), 150);
});

test('the same content again is free', async () => {
  await tab.goTo('Запуск');
  await tab.again();
  await tab.analyze(sample('shop-850.csv'));
  assert.equal(number(await tab.figure('Списано лимита').innerText()), 0);
  await tab.page.getByText('бесплатно: этот файл уже считали за последние 24 часа').waitFor();
  assert.equal(await tab.balance(), 150);
});

test('another tab of the same account sees the same balance', async () => {
  const other = await Tab.open(tab.page.context(), system.address);
  assert.equal(await other.balance(), 150);
  await other.page.close();
});

test('not enough balance: nothing is taken, and the most valuable can be chosen', async () => {
  await tab.again();
  await tab.choose({ name: 'rest.csv', mimeType: 'text/csv', buffer: Buffer.from(manyClients(200)) });
  await tab.start();
  await tab.page.getByRole('button', { name: /самых ценных/i }).waitFor();
  assert.equal(await tab.balance(), 150);
  await tab.page.getByRole('button', { name: /самых ценных/i }).click();
  await tab.finished();
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), 150);
  await until('all is spent', async () => (await tab.balance()) === 0, 10);
});

test('«Проверка файла» tells how much is missing before anything starts', async () => {
  await tab.again();
  await tab.choose({ name: 'few.csv', mimeType: 'text/csv', buffer: Buffer.from(`${manyClients(5)}\nБез Контакта;нет;Насос;100;01.04.2026`) });
  await tab.start();
  await tab.checkHeading.waitFor();
  assert.equal(await tab.cost('Не хватает'), 5);
  assert.equal(await tab.page.locator('.cost').getByRole('button', { name: /Анализировать|самых/ }).count(), 0);
  assert.match(await tab.page.locator('.cost .note').innerText(), /Пополните/);
});

function manyClients(count) {
  const rows = Array.from({ length: count }, (_, i) => `Клиент ${i};8900100${String(i).padStart(4, '0')};Насос;${1000 + i};${String(1 + (i % 28)).padStart(2, '0')}.04.2026`);
  return ['Имя;Телефон;Товар;Сумма;Дата покупки', ...rows].join('\n');
}
