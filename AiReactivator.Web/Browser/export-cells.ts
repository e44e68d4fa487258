import { writePhone } from './contacts/show-phone';
import type { ContactKind } from './vault-blocks';

const PLAIN_NUMBER = /^[+-]?[0-9]+(?:[.,][0-9]+)?$/;
const FORMULA_START = /^[=+\-@\t\r\n＝＋－@＠]/;
const NEEDS_QUOTES = /[;"\r\n]/;

/** Shared with the command line: tests/vectors/exports.json. */
export function guardFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? "'" + cell : cell;
}

export function writeCell(cell: string): string {
  const guarded = guardFormula(cell);
  return NEEDS_QUOTES.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
}

/** The contacts behind a cell of numbers: «p1|p2» → both phones, joined by |. */
export function fillCell(cell: string, contactOf: (kind: ContactKind, number: number) => string): string {
  if (cell === '') return '';
  return cell
    .split('|')
    .map((token) => {
      const number = /^([npe])(\d+)/.exec(token);
      if (number === null) return '';
      const kind = number[1] as ContactKind;
      const contact = contactOf(kind, Number(number[2]));
      return kind === 'p' ? writePhone(contact) : contact;
    })
    .filter((contact) => contact !== '')
    .join('|');
}
