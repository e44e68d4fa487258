import { FIELDS, fieldIndex, NAME_PARTS, titleOf, type FieldName, type Target } from './fields';
import { findCandidates } from './header-candidates';
import { headerKey } from './header';
import type { FileError } from './outcome';

/** Columns of the file, from 0, by what they hold. Several where a contact stands in several columns, the best first. */
export type Columns = Readonly<Partial<Record<Target, readonly number[]>>>;

/** What is read of a file. */
export interface Mapping {
  readonly columns: Columns;
  /** For each field of FIELDS its columns; of a name those of `names`. */
  readonly columnsOf: readonly (readonly number[])[];
  /** Where the name is looked for, one source after the other; the columns of a source make one name. */
  readonly names: readonly (readonly number[])[];
  readonly fields: readonly FieldName[];
  readonly missing: readonly FieldName[];
  readonly errors: readonly FileError[];
  /** Fields that two different headers claim. */
  readonly contested: readonly FieldName[];
  /** Columns up to the last one with a header, or that is read. */
  readonly width: number;
  /** Columns with a header that stay in the tab. */
  readonly extraColumns: number;
  /** Those of them whose header is unknown. */
  readonly unmapped: number;
  readonly orderDiffers: boolean;
}

const TARGETS: readonly Target[] = [...FIELDS, ...NAME_PARTS].map(({ name }) => name);
const TEMPLATE_COLUMNS = fieldIndex('first_date') + 1;

/** By the words of the header. The rule is shared with the command line: tests/vectors/headers.json. */
export function mapByHeader(header: readonly string[]): Mapping {
  const { columns, contested, duplicates, targets } = findCandidates(header.map(headerKey));
  return describe(header, columns, contested, duplicates, targets);
}

/** As the user has said. What does not fit the file is left out: the choice may have been made for another one. */
export function mapByChoice(header: readonly string[], choice: Columns): Mapping {
  const columns: Partial<Record<Target, readonly number[]>> = {};
  for (const target of TARGETS) {
    const chosen = (choice[target] ?? []).filter((column) => Number.isInteger(column) && column >= 0 && column < header.length);
    if (chosen.length > 0) columns[target] = isMany(target) ? chosen : chosen.slice(0, 1);
  }
  return describe(header, columns, [], [], findCandidates(header.map(headerKey)).targets);
}

/** Whether several columns may hold it. */
export const isMany = (target: Target): boolean => target === 'name' || target === 'phone' || target === 'email' || target === 'company';

function describe(header: readonly string[], columns: Columns, contested: readonly FieldName[], duplicates: readonly FieldName[], targets: readonly (Target | null)[]): Mapping {
  const names = nameSources(columns);
  const columnsOf = FIELDS.map(({ name }) => (name === 'name' ? names.flat() : (columns[name] ?? [])));
  const fields = FIELDS.filter((_, index) => columnsOf[index]!.length > 0).map(({ name }) => name);
  const read = new Set(columnsOf.flat());
  const missing = findMissing(new Set(fields));
  let [width, extraColumns, unmapped] = [0, 0, 0];
  header.forEach((cell, column) => {
    const named = headerKey(cell) !== '';
    if (named || read.has(column)) width = column + 1;
    if (!named || read.has(column)) return;
    extraColumns++;
    if (targets[column] === null) unmapped++;
  });
  return {
    columns,
    columnsOf,
    names,
    fields,
    missing,
    errors: [...duplicateError(duplicates), ...missingError(missing)],
    contested,
    width,
    extraColumns,
    unmapped,
    orderDiffers: isOutOfOrder(columnsOf.slice(0, TEMPLATE_COLUMNS)),
  };
}

function nameSources({ name = [], surname = [], patronymic = [], company = [] }: Columns): number[][] {
  const one = (column: number): number[] => [column];
  if (surname.length + patronymic.length === 0) return [...name, ...company].map(one);
  const joined = [name[0], patronymic[0], surname[0]].filter((column) => column !== undefined);
  return [joined, ...[...name.slice(1), ...company].map(one)];
}

function findMissing(found: ReadonlySet<FieldName>): FieldName[] {
  const missing: FieldName[] = [];
  if (!found.has('phone') && !found.has('email')) missing.push('phone', 'email');
  if (!found.has('product')) missing.push('product');
  if (!found.has('amount') && !(found.has('price') && found.has('quantity'))) missing.push('amount');
  if (!found.has('date')) {
    if (!found.has('days')) missing.push('days');
    if (!found.has('first_date')) missing.push('first_date');
  }
  return missing;
}

function missingError(missing: readonly FieldName[]): FileError[] {
  return missing.length === 0 ? [] : [{ code: 'E_MISSING_COLUMN', arguments: [missing.map(titleOf).join(', ')] }];
}

function duplicateError(fields: readonly FieldName[]): FileError[] {
  return fields.length === 0 ? [] : [{ code: 'E_DUPLICATE_COLUMN', arguments: [[...new Set(fields.map(titleOf))].join('», «')] }];
}

function isOutOfOrder(columnsOf: readonly (readonly number[])[]): boolean {
  const present = columnsOf.flatMap((columns) => columns.slice(0, 1));
  return present.some((column, index) => index > 0 && column < present[index - 1]!);
}
