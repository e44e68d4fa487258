import { Splitter } from './intake/splitter';

/** Remarks about rows of the file, in the order of lines. Each text once: hundreds of thousands of rows have a handful of reasons. */
export interface Remarks {
  readonly lines: readonly number[];
  /** Number of the text of each remark. */
  readonly texts: readonly number[];
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly rejected: boolean;
  readonly column: string;
  readonly message: string;
}

/** Reads «line;rejected;column;code;message» as it streams by. */
export class RemarksReader {
  readonly #lines: number[] = [];
  readonly #texts: number[] = [];
  readonly #reasons: Reason[] = [];
  readonly #numbers = new Map<string, number>();
  #header = true;
  readonly #splitter = new Splitter({
    separator: ';',
    maxCell: Number.MAX_SAFE_INTEGER,
    maxCells: Number.MAX_SAFE_INTEGER,
    onRecord: (record) => {
      if (this.#header) this.#header = false;
      else this.#take(record.texts());
    },
  });

  constructor(private readonly rejectedOnly: boolean) {}

  push(bytes: Uint8Array): void {
    this.#splitter.push(bytes);
  }

  end(): Remarks {
    this.#splitter.end();
    return { lines: this.#lines, texts: this.#texts, reasons: this.#reasons };
  }

  #take([line = '', rejected = '', column = '', , message = '']: readonly string[]): void {
    if (this.rejectedOnly && rejected !== '1') return;
    const key = `${rejected};${column};${message}`;
    let text = this.#numbers.get(key);
    if (text === undefined) {
      text = this.#reasons.push({ rejected: rejected === '1', column, message }) - 1;
      this.#numbers.set(key, text);
    }
    this.#lines.push(Number(line));
    this.#texts.push(text);
  }
}
