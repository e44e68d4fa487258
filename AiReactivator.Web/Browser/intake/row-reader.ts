import { number } from '../texts';
import type { Depersonalizer } from './depersonalizer';
import { FIELDS } from './fields';
import { looksLikeHeader, mapColumns, type Header } from './header';
import { LIMITS } from './limits';
import { FileRefused } from './outcome';
import type { SplitRecord } from './split-record';

/** Finds the header among the first lines, then tells data rows from blank and broken ones. */
export class RowReader {
  rows = 0;
  emptyRows = 0;
  header: Header | null = null;
  /** Set once a NUL or a U+FFFD was met anywhere in the file: only then are cells searched for them. */
  damageSeen = false;

  #width = 0;
  #waiting: SplitRecord[] = [];
  #depersonalizer: Depersonalizer | null = null;

  constructor(
    private readonly makeDepersonalizer: (header: Header) => Depersonalizer,
  ) {}

  take(record: SplitRecord): void {
    if (this.#depersonalizer !== null) {
      this.#row(record);
      return;
    }
    const blank = record.isBlankRow();
    if (blank && this.#waiting.length === 0) return;
    this.#waiting.push(record.copy());
    if (blank) return;
    if (looksLikeHeader(record.texts())) this.#begin(this.#waiting.length - 1);
    else if (this.#waiting.filter((row) => !row.isBlankRow()).length >= LIMITS.headerLines) this.#begin(0);
  }

  /** After the last record: a file may be shorter than the lines a header is looked for in. */
  end(): void {
    if (this.#depersonalizer !== null) {
      if (this.rows === 0) throw new FileRefused('E_NO_ROWS');
      return;
    }
    if (this.#waiting.length === 0) throw new FileRefused('E_EMPTY_FILE');
    this.#begin(0);
    if (this.rows === 0) throw new FileRefused('E_NO_ROWS');
  }

  #begin(at: number): void {
    const waiting = this.#waiting;
    const first = waiting[at]!;
    if (first.tooMany) throw new FileRefused('E_TOO_MANY_COLUMNS', [number(LIMITS.columns)]);

    const header = mapColumns(first.texts());
    this.header = header;
    this.#width = header.width;
    const error = header.errors[0];
    if (error !== undefined) throw new FileRefused(error.code, error.arguments);

    this.#depersonalizer = this.makeDepersonalizer(header);
    this.#waiting = [];
    for (const record of waiting.slice(at + 1)) this.#row(record);
  }

  #row(record: SplitRecord): void {
    if (record.isBlankRow()) {
      this.emptyRows++;
      return;
    }
    if (++this.rows > LIMITS.rows) throw new FileRefused('E_TOO_MANY_ROWS', [number(LIMITS.rows)]);

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
    for (let column = this.#width; column < record.count; column++) {
      if (!record.isBlank(column)) return 'E_FIELD_COUNT';
    }
    return record.tooLong.length === 0 ? null : this.#tooLongError(record.tooLong);
  }

  /** Only a cell that would leave the tab can be too long. */
  #tooLongError(columns: readonly number[]): string | null {
    const field = this.header!.columnOf.findIndex((column) => columns.includes(column));
    return field < 0 ? null : `E_FIELD_TOO_LONG:${FIELDS[field]!.name}`;
  }
}
