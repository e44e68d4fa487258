import { expect, test } from 'vitest';
import { writePhone } from '../contacts/show-phone';
import { fillCell, guardFormula, writeCell } from '../export-cells';
import { ExportFiller } from '../export-filler';
import { type ExportVectors, vectors } from './vectors';

const { phones, guard, cells, filled } = vectors<ExportVectors>('exports');

test.each(phones)('phone $raw', ({ raw, written }) => expect(writePhone(raw)).toBe(written));
test.each(guard)('guard $raw', ({ raw, written }) => expect(guardFormula(raw)).toBe(written));
test.each(cells)('cell $raw', ({ raw, written }) => expect(writeCell(raw)).toBe(written));
test.each(filled)('filled $cell', ({ cell, contacts, written }) => {
  expect(writeCell(fillCell(cell, (kind, number) => contacts[kind + number] ?? ''))).toBe(written);
});

test('an export is filled by column only, in pieces of any size, with a mark of UTF-8 and guards after filling', () => {
  const server = new TextEncoder().encode("\ufeffИмя;Телефон;Email;Товар\nn0;p0|p1;e0;n0\nn1;;;'=1+1\n");
  const book: Record<string, string> = { n0: '=Анна; "А"', n1: 'Борис', p0: '79991234567', p1: '375291234567', e0: 'a@example.ru' };
  for (let size = 1; size <= server.length; size++) {
    const filler = new ExportFiller('0=name;1=phone;2=email', (kind, number) => book[kind + number] ?? '');
    for (let at = 0; at < server.length; at += size) filler.push(server.subarray(at, at + size));
    filler.end();
    expect(filler.take()).toBe(
      '\ufeffИмя;Телефон;Email;Товар\r\n' +
        '"\'=Анна; ""А""";8 999 123-45-67|375 29 123-45-67;a@example.ru;n0\r\n' +
        "Борис;;;'=1+1\r\n",
    );
    expect(filler.rows).toBe(2);
  }
});
