import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { until } from './lib/ports.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

const HEADER = 'Кто;Звонить;Писать;Взяли;Отдали;Обещали;Когда;Заметка';
const buyers = Array.from({ length: 40 }, (_, i) => `Покупатель ${i};8900${1_000_000 + i * 7919};buyer${i}@mail.example;Насос ${i % 5};${4000 + i},50;${9000 + i},00;0${1 + (i % 9)}.04.2026;тайна ${i}`);
const BROKEN = 'Сломанный Пётр;89005553535;;Насос;много;1,00;05.04.2026;"тайна; с кавычкой ""в"" ней"';
const file = (lines) => ({ name: 'выгрузка.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
const FILE = file([HEADER, ...buyers, BROKEN]);
const FIELDS = ['name', 'phone', 'email', 'product', 'amount', '', 'date', ''];

let system, browser, context, tab;
before(async () => {
  system = await System.start();
  browser = await launch();
  context = await visitor(browser);
  tab = await Tab.open(context, system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

test('a file with unknown headers is shown with its cells; nothing starts before the columns are chosen', async () => {
  await tab.choose(FILE);
  await tab.columns.first().waitFor();
  assert.match(await tab.page.locator('.verdict [role=alert]').innerText(), /Телефон.*Товар.*Сумма/);
  assert.deepEqual(await tab.columns.locator('th').allInnerTexts().then((texts) => texts.map((text) => text.split('\n')[0])), HEADER.split(';'));
  assert.match(await tab.columns.nth(1).innerText(), /89001000000/);
  assert.ok(await tab.page.getByRole('button', { name: 'Анализировать базу' }).isDisabled());
});

test('by keyboard alone: a field is chosen in its select, applied, and the focus goes to what was done', async () => {
  for (const [column, field] of FIELDS.entries()) await tab.columns.nth(column).locator('select').selectOption(field);
  const last = tab.columns.nth(FIELDS.length - 1).locator('select');
  await last.focus();
  await tab.page.keyboard.press('Tab');
  assert.equal(await tab.page.evaluate(() => document.activeElement.textContent), 'Применить');
  await tab.page.keyboard.press('Enter');
  await tab.page.getByText('Файл прочитан: 41\u00a0строка').waitFor();
  await until('the focus is on what was done', async () => /Файл прочитан с этими столбцами/.test(await tab.page.evaluate(() => document.activeElement.textContent)), 10);
  assert.match(await tab.page.locator('base-preview').innerText(), /Покупатель 0\s+89001000000/);
  assert.match(await tab.page.locator('base-preview').innerText(), /Показаны 5\sстрок из 41 и 6\sстолбцов из 8/);
});

test('the check is shown where it was asked for; the user\'s own broken rows are saved with line, reason and mend', async () => {
  await tab.page.getByText('Показать проверку файла перед расчётом').click();
  await tab.start();
  await tab.checked();
  assert.deepEqual(await tab.equation(), [41, 40, 0, 1]);
  const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.page.getByRole('button', { name: 'Строки с замечаниями' }).first().click()]);
  assert.equal(download.suggestedFilename(), 'выгрузка — строки с замечаниями.csv');
  const [header, row, end] = readFileSync(await download.path(), 'utf8').split('\r\n');
  assert.equal(header, `\ufeffСтрока;Что с ней;Столбец;Что не так и как исправить;${HEADER}`);
  assert.match(row, /^42;Отклонена;Сумма;.{10,};Сломанный Пётр;89005553535;;Насос;много;1,00;05\.04\.2026;"тайна; с кавычкой ""в"" ней"$/);
  assert.equal(end, '');
});

test('another column for the sum, chosen on the check, makes another total', async () => {
  const before = await tab.total();
  await tab.page.getByRole('button', { name: /сопоставлени/i }).click();
  const dialog = tab.page.getByRole('dialog');
  await dialog.locator('column-mapping tbody tr').nth(5).locator('select').selectOption('amount');
  await dialog.getByRole('button', { name: 'Применить' }).click();
  await tab.page.keyboard.press('Escape');
  await until('the total has changed', async () => (await tab.page.locator('.eq .sum b').count()) === 1 && (await tab.total()) !== before, 60);
  await tab.checked();
  assert.equal(await tab.total(), Array.from({ length: 40 }, (_, i) => 9000 + i).reduce((sum, one) => sum + one, 1));
  assert.deepEqual(await tab.equation(), [41, 41, 0, 0]);
});

test('the analysis goes to its end', async () => {
  await tab.goOn();
  await tab.finished();
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), 41);
  await tab.goTo('Менеджеру продаж');
  assert.match(await tab.calls.first().innerText(), /Покупатель|Сломанный/);
});

test('the choice is remembered for such a file, in another visit too, and forgotten when asked', async () => {
  const again = await Tab.open(context, system.address);
  await again.choose(file([HEADER, ...buyers.slice(0, 7)]));
  await again.page.getByText('Столбцы взяты из прошлого раза').waitFor();
  await again.page.getByText('Файл прочитан: 7\u00a0строк').waitFor();
  assert.ok(await again.page.getByRole('button', { name: 'Анализировать базу' }).isEnabled());

  await again.page.locator('.verdict').getByRole('button', { name: 'Забыть' }).click();
  await again.page.locator('.verdict [role=alert]').waitFor();
  assert.equal(await again.columns.nth(5).locator('select').inputValue(), '');
  assert.deepEqual(await again.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('columns:'))), []);
  assert.deepEqual([...tab.problems, ...again.problems], []);
});
