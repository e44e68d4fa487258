import { clean } from '../contacts/clean';
import { fieldOf, TARGET_OF_HEADER, type FieldName } from './fields';

const UNIT_TAIL = /(?:[\s,.(]+(?:₽|руб\.?|р\.|rub|рублей)|\s*[,(]\s*(?:шт|ед)\.?)\)?$/;
const TELLING: ReadonlySet<FieldName> = new Set<FieldName>(['phone', 'email', 'product', 'amount', 'days', 'first_date', 'date']);
const LONGEST_HEADER = 100;

/** What makes two headers one. The rule is shared with the command line: tests/vectors/headers.json. */
export function headerKey(raw: string): string {
  let text = clean(raw);
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1);
  return text.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е').replace(UNIT_TAIL, '').replace(/[.:*\s]+$/, '');
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

/** Tells one header from another without keeping it: 64 bits in hex. */
export function headerHash(cells: readonly string[]): string {
  const text = cells.map(headerKey).join('\u001f');
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return [low ^ (high >>> 16), high ^ (low >>> 15)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function fieldsNamed(cells: readonly string[]): Set<FieldName> {
  const fields = new Set<FieldName>();
  for (const cell of cells) {
    const known = cell.length <= LONGEST_HEADER ? TARGET_OF_HEADER.get(headerKey(cell)) : undefined;
    if (known !== undefined) fields.add(fieldOf(known.target));
  }
  return fields;
}
