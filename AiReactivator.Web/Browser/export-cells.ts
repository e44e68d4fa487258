import type { ContactKind } from './vault-blocks';

const PLAIN_NUMBER = /^[+-]?[0-9]+(?:[.,][0-9]+)?$/;
const FORMULA_START = /^[=+\-@\t\r\n＝＋－@＠]/;
const NEEDS_QUOTES = /[;"\r\n]/;
const CODED_COUNTRY = /^(?:375|380|992|994|995|996|998)\d{9}$/;

/** Shared with the command line: tests/vectors/exports.json. */
export function guardFormula(cell: string): string {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell) ? "'" + cell : cell;
}

export function writeCell(cell: string): string {
  const guarded = guardFormula(cell);
  return NEEDS_QUOTES.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
}

/** A phone that Excel keeps as text: 8 999 123-45-67. */
export function writePhone(raw: string): string {
  const digits = raw.replace(/\D/g, '');
  if (digits.length < 8) return digits;
  const head = digits.slice(0, -7);
  const tail = `${digits.slice(-7, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
  if (digits.length === 11 && head.startsWith('7')) return `8 ${head.slice(1)} ${tail}`;
  const grouped = CODED_COUNTRY.test(digits) ? `${head.slice(0, 3)} ${head.slice(3)}` : head.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${grouped} ${tail}`;
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
