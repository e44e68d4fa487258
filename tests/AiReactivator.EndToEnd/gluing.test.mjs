import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { until } from './lib/ports.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

/** Six people who all left the phone of one shop; «Вектор» under two names; Мария with two phones and nothing in common. */
const SHARED = '84957776655';
const people = ['Анна Белова', 'Борис Ветров', 'Вера Котова', 'Глеб Лисин', 'Дарья Рысева', 'Егор Бобров'];
const lines = [
  'Имя;Телефон;Email;Товар;Сумма;Дата покупки',
  ...people.map((name, i) => `${name};${SHARED};person${i}@example.com;Насос;${1000 * (i + 1)};0${i + 1}.04.2025`),
  'ООО «Вектор»;84951112233;zakaz@vektor.example;Сервер;480000;05.10.2024',
  'Вектор бухгалтерия;84951112233;buh@vektor.example;Лицензия;130000;12.09.2023',
  'Мария Сомова;89005550001;;Насос;7000;01.02.2025',
  'Мария Сомова;89005550002;;Насос;9000;01.03.2025',
];
const CLIENTS = people.length + 1 + 2;
const base = { name: 'Продажи.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };

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

const clients = async () => number(await tab.page.locator('.court .kpi dd').first().innerText());
const list = (name) => tab.page.locator('.court .seg button', { hasText: name }).click();
/** After a decision: so many clients, and the words say the same. */
async function becomes(count) {
  await until(`${count} clients`, async () => (await clients()) === count, 15);
  await tab.page.locator('.court-news', { hasText: /\S/ }).waitFor();
}

test('a phone that six people share stops the file and glues nobody', async () => {
  await tab.choose(base);
  await tab.start();
  await tab.checked();
  assert.equal(await tab.cost('Спишется'), CLIENTS);
  await tab.page.getByRole('button', { name: 'Разобрать склейку' }).click();
  assert.equal(await clients(), CLIENTS);
});

test('lifted, it makes one client of six; undone, six again', async () => {
  await list('не склеивают');
  const shared = tab.page.locator('.shared tbody tr').first();
  await shared.locator('client-contact', { hasText: '777-66-55' }).waitFor();
  await shared.getByRole('button', { name: 'Разрешить' }).click();
  await becomes(CLIENTS - 5);
  assert.match(await tab.page.locator('.court-news').innerText(), new RegExp(`Было ${CLIENTS}, стало ${CLIENTS - 5}`));
  await tab.page.getByRole('button', { name: 'Отменить последнее' }).click();
  await becomes(CLIENTS);
  assert.equal(await tab.page.locator('.edits li').count(), 0);
});

test('a contact that holds two names together is guarded, and the guard taken back', async () => {
  await list('Разные имена');
  await tab.page.locator('.glued-head').first().click();
  await tab.page.locator('.bridge').first().getByRole('button', { name: 'Не склеивать по этому контакту' }).click();
  await becomes(CLIENTS + 1);
  await tab.page.locator('.edits li').getByRole('button', { name: 'Убрать это решение' }).click();
  await becomes(CLIENTS);
});

test('one name is taken out of a client', async () => {
  await list('Разные имена');
  const head = tab.page.locator('.glued-head').first();
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  await tab.page.locator('.parts tbody tr', { hasText: 'Вектор бухгалтерия' }).getByRole('button', { name: 'Отделить' }).click();
  await becomes(CLIENTS + 1);
});

test('two clients found by name are put together', async () => {
  await list('Соединить');
  await tab.page.locator('.join contact-search input').fill('сомова');
  for (let i = 0; i < 2; i++) await tab.page.locator('.found').getByRole('button', { name: 'Выбрать' }).first().click();
  await tab.page.getByRole('button', { name: 'Это один клиент' }).click();
  await becomes(CLIENTS);
});

test('what the court shows is what is charged, and the decisions hold', async () => {
  await tab.page.getByRole('button', { name: 'К проверке файла' }).click();
  const price = await tab.cost('Спишется');
  assert.equal(price, CLIENTS);
  const balance = await tab.balance();
  await tab.goOn();
  await tab.finished();
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), price);
  await until('the balance', async () => (await tab.balance()) === balance - price, 10);
});

test('after the calculation the court only shows', async () => {
  await tab.page.getByRole('button', { name: 'Проверка файла' }).click();
  await tab.page.getByRole('button', { name: 'Посмотреть склейку' }).click();
  await tab.page.locator('.court .kpi').first().waitFor();
  assert.equal(await clients(), CLIENTS);
  assert.equal(await tab.page.locator('.edits li').count(), 2);
  assert.equal(await tab.page.locator('.court').getByRole('button', { name: /Отделить|Разрешить|Не склеивать|Отменить|Убрать/ }).count(), 0);
});

test('the browser had nothing to complain about', () => assert.deepEqual(tab.problems, []));
