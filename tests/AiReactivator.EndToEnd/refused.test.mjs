import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, visitor } from './lib/browser.mjs';
import { until } from './lib/ports.mjs';
import { System } from './lib/system.mjs';
import { number, Tab } from './lib/tab.mjs';

const file = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

let system, browser, tab;
before(async () => {
  system = await System.start({ Upload__MaxBytes: '20000' });
  browser = await launch();
  tab = await Tab.open(await visitor(browser), system.address);
});
after(async () => {
  await browser?.close();
  await system?.stop();
});

const refusals = [
  ['an Excel workbook', file('base.csv', 'PK\u0003\u0004 workbook xl/workbook.xml'), /Excel|XLSX|CSV/i],
  ['a PDF', file('base.csv', '%PDF-1.7 hello'), /PDF/i],
  ['an empty file', file('base.csv', ''), /пуст/i],
  ['a header without rows', file('base.csv', 'Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки\n'), /строк/i],
];

for (const [what, upload, sentence] of refusals) {
  test(`${what} is refused with a sentence, and nothing is charged`, async () => {
    const before = await tab.balance();
    await tab.choose(upload);
    const alert = tab.page.locator('.verdict [role=alert]').first();
    await until(`a sentence with ${sentence}`, async () => (await alert.count()) > 0 && sentence.test(await alert.innerText()), 10);
    assert.ok(await tab.page.getByRole('button', { name: 'Анализировать базу' }).isDisabled());
    assert.equal(await tab.balance(), before);
  });
}

test('missing columns are all named', async () => {
  await tab.choose(file('base.csv', 'Имя;Комментарий\nАнна;да\nПётр;нет\n'));
  const alerts = tab.page.locator('.verdict [role=alert]');
  await until('three columns are named', async () => {
    const text = (await alerts.allInnerTexts()).join(' ');
    return ['Телефон', 'Товар', 'Сумма', 'Дата'].every((column) => text.includes(column));
  }, 15);
  assert.ok(await tab.page.getByRole('button', { name: 'Анализировать базу' }).isDisabled());
});

test('a file over the limit of the settings is refused before anything leaves, with the limit named; the page prints the same limit', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => `Клиент ${i};8900${String(1_000_000 + i * 7919).slice(-7)};Товар ${i * 7919};${i * 31};0${1 + (i % 9)}.04.2026`);
  await tab.choose(file('large.csv', ['Имя;Телефон;Товар;Сумма;Дата покупки', ...rows].join('\n')));
  const alert = tab.page.locator('.verdict [role=alert]').first();
  await until('the limit is named', async () => (await alert.count()) > 0 && /19,5\sКБ/.test(await alert.innerText()), 10);
  assert.match(await tab.page.locator('.limits').innerText(), /19,5\sКБ/);
  assert.ok(await tab.page.getByRole('button', { name: 'Анализировать базу' }).isDisabled());
});

test('broken rows are told by line, reason and mend; the good ones go on and pay for themselves only', async () => {
  await tab.choose(file('broken.csv', [
    'Имя;Телефон;Email;Товар;Сумма;Дата покупки',
    'Анна;89001110001;;Насос;1000;01.04.2026',
    'Пётр;89001110002;;Насос;много;02.04.2026',
    'Иван;89001110003;;Насос;3000;41.04.2026',
    'Ольга;;;Насос;4000;04.04.2026',
    'Вера;89001110005;;Насос;5000;05.04.2026;лишнее;ещё',
    'Глеб;89001110006;;Насос;6000;06.04.2026',
  ].join('\n')));
  const before = await tab.balance();
  await tab.start();
  await tab.checked();
  assert.deepEqual(await tab.equation(), [6, 2, 0, 4]);
  assert.equal(await tab.cost('Спишется'), 2);
  await tab.goOn();
  await tab.finished();
  assert.equal(number(await tab.figure('Уникальных клиентов').innerText()), 2);
  await until('two are charged', async () => (await tab.balance()) === before - 2, 10);

  await tab.page.getByRole('button', { name: 'Проверка файла' }).click();
  const rows = tab.page.locator('.rows table tbody tr');
  await rows.first().waitFor();
  assert.deepEqual((await rows.locator('td:first-child').allInnerTexts()).map(Number), [3, 4, 5, 6]);
  for (const reason of await rows.locator('td:last-child').allInnerTexts()) assert.ok(reason.length > 20, reason);
});
