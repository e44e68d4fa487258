const QUOTE = 34;
const LF = 10;
const CR = 13;

const enum State {
  CellStart,
  Plain,
  Quoted,
  QuoteSeen,
}

/** One record. The object and its cells are reused for the next one: who keeps them, copies. */
export interface SplitRecord {
  /** Physical line on which the record starts, from 1. */
  line: number;
  cells: string[];
  /** Columns of cells beyond the limit; they are kept empty. */
  tooLong: number[];
  /** There were more cells than are kept, and one of those left out was not empty. */
  tooMany: boolean;
}

export interface SplitterOptions {
  readonly separator: string;
  readonly maxCell: number;
  readonly maxCells: number;
  readonly onRecord: (record: SplitRecord) => void;
}

/**
 * CSV by RFC 4180, fed by pieces of text. Not PapaParse: that knows one line end for a whole file and no line numbers,
 * while files glued from two exports mix CRLF, LF and CR, and every refused row is named by its physical line.
 */
export class Splitter {
  readonly #separator: number;
  readonly #options: SplitterOptions;
  readonly #record: SplitRecord = { line: 1, cells: [], tooLong: [], tooMany: false };
  #state = State.CellStart;
  #cell = '';
  #length = 0;
  #line = 1;
  #afterCr = false;
  #started = false;

  constructor(options: SplitterOptions) {
    this.#options = options;
    this.#separator = options.separator.charCodeAt(0);
  }

  push(text: string): void {
    const separator = this.#separator;
    const end = text.length;
    let state = this.#state;
    let from = 0;
    let i = 0;
    if (this.#afterCr && end > 0) {
      this.#afterCr = false;
      if (text.charCodeAt(0) === LF) {
        if (state === State.Quoted) this.#keep(text, 0, 1);
        i = from = 1;
      }
    }

    for (; i < end; i++) {
      const char = text.charCodeAt(i);
      if (state === State.Quoted) {
        if (char === QUOTE) {
          this.#keep(text, from, i);
          state = State.QuoteSeen;
          from = i + 1;
        } else if (char === LF || char === CR) {
          this.#line++;
          if (char === CR) i += this.#skipLf(text, i + 1);
        }
      } else if (char === separator || char === LF || char === CR) {
        this.#keep(text, from, i);
        this.#endCell();
        state = State.CellStart;
        if (char !== separator) {
          this.#endRecord();
          if (char === CR) i += this.#skipLf(text, i + 1);
        }
        from = i + 1;
      } else if (char === QUOTE && state !== State.Plain) {
        // The second of two quotes inside a quoted cell stays: it is the first character of what follows.
        from = state === State.CellStart ? i + 1 : i;
        state = State.Quoted;
        this.#started = true;
      } else {
        state = State.Plain;
      }
    }

    this.#keep(text, from, end);
    if (state === State.Plain) this.#started = true;
    this.#state = state;
  }

  /** The last record, where the file does not end with a line end. */
  end(): void {
    if (!this.#started && this.#record.cells.length === 0) return;
    this.#endCell();
    this.#endRecord();
  }

  #skipLf(text: string, at: number): number {
    if (at === text.length) this.#afterCr = true;
    return text.charCodeAt(at) === LF ? 1 : 0;
  }

  #keep(text: string, from: number, to: number): void {
    if (to <= from) return;
    this.#length += to - from;
    if (this.#length > this.#options.maxCell) this.#cell = '';
    else this.#cell = this.#cell === '' ? text.slice(from, to) : this.#cell + text.slice(from, to);
  }

  #endCell(): void {
    const record = this.#record;
    if (this.#length > this.#options.maxCell) record.tooLong.push(record.cells.length);
    if (record.cells.length < this.#options.maxCells) record.cells.push(this.#cell);
    else if (this.#length > 0) record.tooMany = true;
    this.#cell = '';
    this.#length = 0;
  }

  #endRecord(): void {
    const record = this.#record;
    this.#options.onRecord(record);
    record.line = ++this.#line;
    record.cells.length = 0;
    record.tooLong.length = 0;
    record.tooMany = false;
    this.#started = false;
  }
}
