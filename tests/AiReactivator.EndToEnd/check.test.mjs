import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { readCsv } from './lib/csv.mjs';
import { until } from './lib/ports.mjs';
import { sample } from './lib/repository.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

const HEADER = 'Имя;Телефон;Email;Товар;Сумма;Дата покупки;Статус';
const file = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });

/** Good rows of twelve clients, three each; every fifth deal is lost. */
const good = Array.from({ length: 36 }, (_, i) =>
  `Клиент ${i % 12};8900100${String(1000 + (i % 12))};;Насос;${1000 + i * 10},50;${String(1 + (i % 28)).padStart(2, '0')}.0${1 + (i % 9)}.202${4 + (i % 2)};${i % 5 === 4 ? 'Отказ' : 'Оплачен'}`);
/** Rows that cannot be taken, each for a reason of its own. */
const broken = [
  'Нет Контакта;—;нет;Насос;4000;04.04.2024;Оплачен',
  'Битый Телефон;7,93E+10;;Насос;4000;04.04.2024;Оплачен',
  'Плохая Сумма;89001110099;;Насос;по счёту;04.04.2024;Оплачен',
  'Плохая Дата;89001110098;;Насос;900;41.04.2024;Оплачен',
];
const doubtful = ['Заглушка Вместо;12345678900;zag@example.com;Насос;5000;04.04.2024;Оплачен'];
const dirty = file('Продажи.csv', [HEADER, ...good.slice(0, 20), ...broken, ...good.slice(20), ...doubtful]);

const rows = readCsv([HEADER, ...good, ...doubtful].join('\n'));
const sumOf = (records) => Math.round(records.reduce((sum, record) => sum + Number(record['Сумма'].replace(',', '.')), 0) * 100) / 100;

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

test('a file with rejected rows stops for a look, and its numbers are those of the file', async () => {
  await tab.choose(dirty);
  await tab.start();
  await tab.checked();
  const [read, clean, repaired, rejected] = await tab.equation();
  assert.equal(read, good.length + broken.length + doubtful.length);
  assert.equal(rejected, broken.length);
  assert.equal(read, clean + repaired + rejected);
  assert.equal(await tab.total(), sumOf(rows));
  assert.equal(await tab.cost('Спишется'), 13);
  assert.match(await tab.checkHeading.innerText(), /13.клиентов/);
});

test('a chip leaves the rows of its remark, by their lines in the file', async () => {
  const lines = tab.page.locator('.rows tbody td:first-child');
  await until('all remarks', async () => (await lines.count()) >= broken.length, 10);
  const chip = tab.page.locator('.chip', { hasText: 'Сумма не число' });
  assert.equal(number(await chip.locator('.cnt').innerText()), 1);
  await chip.click();
  await until('one row', async () => (await lines.count()) === 1, 10);
  assert.equal(number(await lines.innerText()), 2 + 20 + 2);
  await tab.page.locator('.chip').first().click();
  await until('all again', async () => (await lines.count()) > 1, 10);
});

test('the rows with remarks are saved as they stand in the file, with line, reason and mend', async () => {
  const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.page.locator('.answer').getByRole('button', { name: /Строки с замечаниями/ }).click()]);
  const saved = readFileSync(await download.path(), 'utf8');
  for (const row of broken) assert.ok(saved.includes(row.split(';')[0]), `${row} is in\n${saved}`);
  assert.ok(saved.includes('по счёту') && saved.includes('41.04.2024'), saved);
  assert.ok(!saved.includes('Клиент 3;'), 'a good row has no place there');
});

test('a state that is left out takes its rows and its sum with it, and the equation holds', async () => {
  const before = { rows: await tab.equation(), total: await tab.total() };
  const lost = rows.filter((row) => row['Статус'] === 'Отказ');
  const state = tab.page.locator('.statuses tr', { hasText: 'Отказ' });
  assert.equal(await state.locator('input').isChecked(), false, 'never left out unasked');
  await state.locator('input').check();
  await tab.page.locator('.q').getByRole('button', { name: 'Применить' }).click();
  await until('another sum', async () => (await tab.total()) !== before.total, 30);
  await tab.checked();
  assert.equal(await tab.total(), sumOf(rows.filter((row) => !lost.includes(row))));
  const [read, clean, repaired, rejected] = await tab.equation();
  assert.equal(read, before.rows[0]);
  assert.equal(read, clean + repaired + rejected);
  assert.equal(await tab.page.locator('.statuses tr', { hasText: 'Отказ' }).locator('input').isChecked(), true);
});

test('read in a wrong encoding the file is refused in place; put right, the figures are back', async () => {
  const total = await tab.total();
  await tab.page.getByLabel('Кодировка').selectOption('koi8-r');
  await tab.page.getByRole('heading', { name: 'Так файл прочитать не получилось' }).waitFor();
  assert.equal(await tab.page.locator('.cost').count(), 0);
  await tab.page.getByLabel('Кодировка').selectOption('utf-8');
  await tab.checked();
  assert.equal(await tab.total(), total);
});

test('the analysis goes on from there and charges what was shown', async () => {
  const [price, balance] = [await tab.cost('Спишется'), await tab.balance()];
  await tab.goOn();
  await tab.finished();
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), price);
  assert.equal(number(await tab.figure('Списано лимита').innerText()), price);
  await until('the balance', async () => (await tab.balance()) === balance - price, 10);
});

test('with the result the check can be read, and nothing in it changed', async () => {
  await tab.page.getByRole('button', { name: 'Проверка файла' }).click();
  await tab.page.locator('.rz-dialog .rows tbody tr').first().waitFor();
  assert.equal((await tab.equation())[0], good.length + broken.length + doubtful.length);
  assert.equal(await tab.page.locator('.rz-dialog select, .rz-dialog .cost, .rz-dialog input').count(), 0);
  await tab.page.keyboard.press('Escape');
  await tab.page.locator('.rz-dialog').waitFor({ state: 'hidden' });
});

test('a clean file goes straight on', async () => {
  await tab.again();
  await tab.choose(sample('base-75.csv'));
  await tab.page.evaluate(() => {
    window.looked = false;
    const look = () => (window.looked ||= document.querySelector('main h1')?.textContent.startsWith('Файл прочитан:') ?? false);
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await tab.start();
  await tab.finished();
  assert.equal(await tab.page.evaluate(() => window.looked), false);
});

test('the same file stops where the user asks for it', async () => {
  await tab.again();
  await tab.choose(sample('base-75.csv'));
  await tab.page.getByLabel('Показать проверку файла перед расчётом').check();
  await tab.start();
  await tab.checked();
  const [read, , , rejected] = await tab.equation();
  assert.deepEqual([read, rejected], [318, 0]);
  assert.equal(await tab.cost('Уникальных клиентов'), 75);
  await tab.page.getByRole('button', { name: 'Другой файл' }).click();
  await tab.page.locator('base-file .drop').waitFor();
});

test('«1.234» is asked once, and either answer is taken', async () => {
  const amounts = ['1.234', '2.500', '12.750'];
  await tab.choose(file('точки.csv', ['Имя;Телефон;Товар;Сумма;Дата покупки', ...amounts.map((amount, i) => `Клиент ${i};8900200100${i};Насос;${amount};0${i + 1}.04.2026`), 'Ещё;89002001009;Насос;300;09.04.2026']));
  await tab.start();
  await tab.checked();
  assert.deepEqual((await tab.equation()).filter((_, i) => i === 0 || i === 3), [4, 3]);
  await tab.page.locator('.q').getByRole('button', { name: /^1\s234/ }).click();
  await until('all rows are in', async () => (await tab.equation())[3] === 0, 30);
  await tab.checked();
  assert.equal(await tab.total(), 1234 + 2500 + 12_750 + 300);
  await tab.page.getByLabel('Копейки').selectOption('dot');
  await until('read as fractions', async () => (await tab.total()) < 400, 30);
  assert.equal(await tab.total(), Math.round((1.234 + 2.5 + 12.75 + 300) * 100) / 100);
  await tab.page.getByRole('button', { name: 'Другой файл' }).click();
});

test('the browser had nothing to complain about', () => assert.deepEqual(tab.problems, []));
