import { clean } from '../contacts/clean';
import { FIELD_OF_HEADER, FIELDS, fieldIndex, type FieldName } from './fields';
import type { FileError } from './outcome';

export interface Header {
  /** For each field of FIELDS the column it stands in, −1 without one. */
  readonly columnOf: readonly number[];
  readonly columns: readonly FieldName[];
  readonly missing: readonly FieldName[];
  readonly errors: readonly FileError[];
  /** Columns up to the last one with a header. */
  readonly width: number;
  /** Columns with a header that stay in the tab. */
  readonly extraColumns: number;
  readonly orderDiffers: boolean;
}

/** The name of the user's own employee: nothing reads it yet, so it counts as an extra column and stays in the tab. */
const STAYS: ReadonlySet<FieldName> = new Set<FieldName>(['manager']);
const CURRENCY_TAIL = /[\s,.(]+(?:₽|руб\.?|р\.|rub)\)?$/;
const TEMPLATE_COLUMNS = fieldIndex('first_date') + 1;
const TELLING: ReadonlySet<FieldName> = new Set<FieldName>(['phone', 'email', 'product', 'amount', 'days', 'first_date', 'date']);

/** What makes two headers one. The rule is shared with the command line: tests/vectors/headers.json. */
export function headerKey(raw: string): string {
  let text = clean(raw);
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1);
  return text.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е').replace(CURRENCY_TAIL, '').replace(/[.:*\s]+$/, '');
}

/** How many fields the cells name. */
export function headerScore(cells: readonly string[]): number {
  const fields = new Set<number>();
  for (const cell of cells) {
    const known = cell.length < 100 ? FIELD_OF_HEADER.get(headerKey(cell)) : undefined;
    if (known !== undefined) fields.add(known.field);
  }
  return fields.size;
}

/** At least three known columns, two of them telling. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const columns = mapColumns(cells).columns;
  return columns.length >= 3 && columns.filter((name) => TELLING.has(name)).length >= 2;
}

export function mapColumns(cells: readonly string[]): Header {
  const columnOf = FIELDS.map(() => -1);
  const rankOf = FIELDS.map(() => Number.MAX_SAFE_INTEGER);
  const seen = new Set<string>();
  const duplicates = new Set<string>();
  let named = 0;
  let width = 0;
  cells.forEach((cell, column) => {
    const key = headerKey(cell);
    if (key === '') return;
    named++;
    width = column + 1;
    const known = FIELD_OF_HEADER.get(key);
    if (known === undefined || STAYS.has(FIELDS[known.field]!.name)) return;
    if (seen.has(key)) duplicates.add(FIELDS[known.field]!.title);
    seen.add(key);
    if (known.rank < rankOf[known.field]!) {
      rankOf[known.field] = known.rank;
      columnOf[known.field] = column;
    }
  });

  const columns = FIELDS.filter((_, index) => columnOf[index]! >= 0).map((field) => field.name);
  const missing = findMissing(new Set(columns));
  return {
    columnOf,
    columns,
    missing,
    errors: [...duplicateError(duplicates), ...missingError(missing)],
    width,
    extraColumns: named - columns.length,
    orderDiffers: isOutOfOrder(columnOf.slice(0, TEMPLATE_COLUMNS)),
  };
}

function findMissing(found: ReadonlySet<FieldName>): FieldName[] {
  const missing: FieldName[] = [];
  if (!found.has('phone') && !found.has('email')) missing.push('phone', 'email');
  if (!found.has('product')) missing.push('product');
  if (!found.has('amount')) missing.push('amount');
  if (!found.has('date')) {
    if (!found.has('days')) missing.push('days');
    if (!found.has('first_date')) missing.push('first_date');
  }
  return missing;
}

function missingError(missing: readonly FieldName[]): FileError[] {
  if (missing.length === 0) return [];
  return [{ code: 'E_MISSING_COLUMN', arguments: [missing.map((name) => FIELDS[fieldIndex(name)]!.title).join(', ')] }];
}

function duplicateError(titles: ReadonlySet<string>): FileError[] {
  return titles.size === 0 ? [] : [{ code: 'E_DUPLICATE_COLUMN', arguments: [[...titles].join('», «')] }];
}

function isOutOfOrder(columns: readonly number[]): boolean {
  const present = columns.filter((column) => column >= 0);
  return present.some((column, index) => index > 0 && column < present[index - 1]!);
}
