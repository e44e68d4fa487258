import { expect, test } from 'vitest';
import { MASK } from '../contacts/masking';
import { read } from './sources';
import { vectors } from './vectors';

interface Texts {
  texts: { raw: string; masked: string }[];
}

const HEADER = 'Email;Товар;Сумма;Дата покупки;Жалоб;Номер заказа;Согласие';

const quoted = (cell: string): string => '"' + cell.replaceAll('"', '""') + '"';

async function leaving(cells: readonly string[]): Promise<string[]> {
  const { lines } = await read(`${HEADER}\na@b.ru;${cells.map(quoted).join(';')}\n`);
  return lines[1]!.split(';').slice(3);
}

test('a look at the bytes hides no contact from the rule', async () => {
  const { texts } = vectors<Texts>('contacts');
  const rows = texts.filter(({ raw }) => raw !== '').map(({ raw }) => `a@b.ru;${quoted(raw)};1;01.02.2024;0;1;да`);
  const { lines } = await read([HEADER, ...rows, ''].join('\n'));
  const products = lines.slice(1).map((line) => /^\d+;;e0;(?:"((?:[^"]|"")*)"|([^;]*));/.exec(line)).map((match) => (match?.[1] ?? match?.[2] ?? '').replaceAll('""', '"'));
  expect(products).toEqual(texts.filter(({ raw }) => raw !== '').map(({ masked }) => masked));
});

test.each([
  '79161234501', '+7 916 123-45-01', '8 916 123 45 01', '8 9161234501', '8.916.123.45.01', '8-916-1234501', '8/916/123-45-01', '8 9О6 123-45-01',
  '8\u200b916\u200b1234501', '(495)1234567', '8 495 123-45-67', '79161234501.00', '7,9161234501E+10', '79161234501 руб', 'ivan@mail.ru', 'ivan (at) mail.ru', 'ivan собака mail.ru',
])('a contact in any column of numbers stays: %s', async (contact) => {
  const [product, ...numbers] = await leaving(['ИБП', contact, contact, contact, contact, contact]);
  expect(product).toBe('ИБП');
  expect(numbers).toHaveLength(5);
  for (const cell of numbers) {
    expect(cell).toContain(MASK);
    expect(cell).not.toMatch(/\d{3}|ivan|mail/);
  }
});

test.each(['9161234501', '4951234567', '9161234501.0', '916 123-45-01', '84951234567', '84951234567,00', '375291234567', '٩١٦١٢٣٤٥٠١', '⁹¹⁶¹²³⁴⁵⁰¹'])('a phone without its code is no sum and no date: %s', async (contact) => {
  const [, amount, date] = await leaving(['ИБП', contact, contact, '0', '1', 'да']);
  expect([amount, date]).toEqual([MASK, MASK]);
});

test.each([['9161234501', '9161234501'], ['916 123-45-01', MASK], ['84951234567', MASK], ['00-0012345678', '00-0012345678']])('ten bare digits may be the number of an order: %s', async (order, leaves) => {
  expect((await leaving(['ИБП', '1', '01.02.2024', '0', order, 'да']))[4]).toBe(leaves);
});

test.each(['9161234501', '916 123-45-01', '84951234567'])('a phone without its code is no count: %s', async (contact) => {
  const [, , , complaints, , consent] = await leaving(['ИБП', '1', '01.02.2024', contact, '1', contact]);
  expect(complaints).toContain(MASK);
  expect(consent).toBe(complaints);
});

test.each([
  ['1 234 567,00 ₽', '01.02.2024 10:15:30', '3', 'ЗК-0012345678', 'да'],
  ['89 161 234 501', '30.04.2024 10:05', '12', '4607001234567', 'нет'],
  ['-1234567,89', '2024-07-14T10:15:30+03:00', '0', '2024/07/14-0001', 'SMS (да)'],
  ['1.234.567,00', '2024-07-14 10:15:30.000', '0', '9161234501', ''],
  ['9 161 234 501', '2024/7/4', '0', '#1001', ''],
  ['1\u00a0234\u202f567,00', '4.7.24 9:05', '0', 'Реализация товаров и услуг 0000-000012 от 12.01.2026', ''],
])('what numbers, dates and orders look like leaves as written: %s %s %s', async (...cells) => {
  expect(await leaving(['ИБП', ...cells])).toEqual(['ИБП', ...cells]);
});
