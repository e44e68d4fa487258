import { clean } from '../contacts/clean';
import { fieldOf, TARGET_OF_HEADER, type FieldName } from './fields';
import { sha256 } from './sha256';
import { encodeUtf8 } from './utf8';

const UNIT_TAIL = /(?:[\s,.(]+(?:₽|руб\.?|р\.|rub|рублей)|\s*[,(]\s*(?:шт|ед)\.?)\)?$/;
const TELLING: ReadonlySet<FieldName> = new Set<FieldName>(['phone', 'email', 'product', 'amount', 'days', 'first_date', 'date']);
const LONGEST_HEADER = 100;

/** What makes two headers one. A long one is none of ours: it is not searched for a unit at its end. The rule is shared with the command line: tests/vectors/headers.json. */
export function headerKey(raw: string): string {
  let text = clean(raw);
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1);
  text = text.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');
  return text.length > LONGEST_HEADER ? text : text.replace(UNIT_TAIL, '').replace(/[.:*\s]+$/, '');
}

/** How many fields the cells name. */
export const headerScore = (cells: readonly string[]): number => fieldsNamed(cells).size;

/** At least three known fields, two of them telling. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const fields = fieldsNamed(cells);
  return fields.size >= 3 && [...fields].filter((name) => TELLING.has(name)).length >= 2;
}

/** For the program that opens the file, not for the reader: «sep=;». */
export const isSeparatorLine = (cells: readonly string[]): boolean => /^\ufeff?sep=/i.test(cells[0] ?? '');

/** Tells one header from another without keeping it. */
export const headerHash = (cells: readonly string[]): string => sha256(encodeUtf8(cells.map(headerKey).join('\u001f')));

function fieldsNamed(cells: readonly string[]): Set<FieldName> {
  const fields = new Set<FieldName>();
  for (const cell of cells) {
    const known = cell.length <= LONGEST_HEADER ? TARGET_OF_HEADER.get(headerKey(cell)) : undefined;
    if (known !== undefined) fields.add(fieldOf(known.target));
  }
  return fields;
}
