import { number } from '../texts';
import type { Depersonalizer } from './depersonalizer';
import { FIELDS } from './fields';
import { TableSketch, type FileTable } from './file-table';
import { HeaderSearch } from './header-search';
import { LIMITS } from './limits';
import type { Mapping } from './mapping';
import { FileRefused, type FileError } from './outcome';
import type { SplitRecord } from './split-record';

/** Finds the header among the first lines, then tells data rows from blank and broken ones. */
export class RowReader {
  rows = 0;
  emptyRows = 0;
  mapping: Mapping | null = null;
  /** Set once a NUL or a U+FFFD was met anywhere in the file: only then are cells searched for them. */
  damageSeen = false;

  readonly #sketch = new TableSketch();
  #width = 0;
  /** Columns of the header record, those at its end without a header too: notes beside the table are no surplus cells. */
  #cells = 0;
  #depersonalizer: Depersonalizer | null = null;
  /** The file cannot be read as it is mapped; its first rows are still looked at, so that the user can map it. */
  #error: FileError | null = null;

  constructor(
    private readonly search: HeaderSearch,
    private readonly makeDepersonalizer: (mapping: Mapping) => Depersonalizer,
  ) {}

  get titleRows(): number {
    return this.search.titleRows;
  }

  get table(): FileTable | null {
    return this.mapping === null ? null : this.#sketch.table(this.search.header, this.search.line, this.mapping);
  }

  take(record: SplitRecord): void {
    if (this.#depersonalizer !== null) this.#row(record);
    else if (this.#error !== null) this.#look(record);
    else if (this.search.take(record)) this.#begin();
  }

  /** After the last record: a file may be shorter than the lines a header is looked for in. */
  end(): void {
    if (this.mapping === null) {
      if (!this.search.end()) throw new FileRefused('E_EMPTY_FILE');
      this.#begin();
    }
    this.#throwError();
    if (this.rows === 0) throw new FileRefused('E_NO_ROWS');
  }

  #begin(): void {
    const { above, behind } = this.search;
    if (this.search.tooMany) throw new FileRefused('E_TOO_MANY_COLUMNS', [number(LIMITS.columns)]);

    const mapping = this.search.map();
    this.mapping = mapping;
    this.#width = mapping.width;
    this.#cells = Math.max(mapping.width, this.search.header.length);
    this.#error = mapping.errors[0] ?? null;
    for (const record of above) this.#sketch.line(record);
    if (this.#error === null) this.#depersonalizer = this.makeDepersonalizer(mapping);
    for (const record of behind) this.take(record);
  }

  #look(record: SplitRecord): void {
    if (!record.isBlankRow()) this.#sketch.row(record);
    if (this.#sketch.full) this.#throwError();
  }

  #throwError(): void {
    if (this.#error !== null) throw new FileRefused(this.#error.code, this.#error.arguments);
  }

  #row(record: SplitRecord): void {
    if (record.isBlankRow()) {
      this.emptyRows++;
      return;
    }
    if (++this.rows > LIMITS.rows) throw new FileRefused('E_TOO_MANY_ROWS', [number(LIMITS.rows)]);
    if (!this.#sketch.full) this.#sketch.row(record);

    const error = this.#errorOf(record);
    const out = this.#depersonalizer!;
    if (error === null) out.row(record);
    else out.refused(record.line, error);
  }

  #errorOf(record: SplitRecord): string | null {
    if (record.unclosed) return 'E_FIELD_COUNT';
    if (this.damageSeen) {
      if (record.hasNul()) return 'E_NUL_CHAR';
      if (record.hasUnreadable()) return 'E_ENCODING';
    }
    if (record.tooMany || record.count < this.#width) return 'E_FIELD_COUNT';
    for (let column = this.#cells; column < record.count; column++) {
      if (!record.isBlank(column)) return 'E_FIELD_COUNT';
    }
    return record.tooLong.length === 0 ? null : this.#tooLongError(record.tooLong);
  }

  /** Only a cell that would leave the tab can be too long; one behind the last column is not blank. */
  #tooLongError(columns: readonly number[]): string | null {
    if (columns.some((column) => column >= this.#cells)) return 'E_FIELD_COUNT';
    const field = this.mapping!.columnsOf.findIndex((read) => read.some((column) => columns.includes(column)));
    return field < 0 ? null : `E_FIELD_TOO_LONG:${FIELDS[field]!.name}`;
  }
}
