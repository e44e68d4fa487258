import { encodingOf } from './encoding';
import { FileBytes } from './file-bytes';
import { LIMITS } from './limits';
import { FileRefused } from './outcome';
import type { SplitRecord } from './split-record';
import { Splitter } from './splitter';
import { textPieces, type TextPiece } from './text-pieces';

/** How the file was read: encoding and separator of its summary, and where its table says the header is. */
export interface FoundFormat {
  readonly encoding: string;
  readonly separator: string;
  readonly headerLine: number;
}

/** A cell longer than this, in UTF-16 units, comes empty. */
const LONGEST = 1 << 20;

/** Reads a file once more, row by row, for the rows the user wants back as they were. What it holds does not grow with the file. */
export class RowFinder {
  /** As written in the file; empty where it has none. */
  header: readonly string[] = [];

  readonly #pieces: AsyncGenerator<TextPiece>;
  readonly #splitter: Splitter;
  #found: SplitRecord[] = [];
  #next = 0;
  /** Records that start above this line are not kept. */
  #wanted = 1;
  #ended = false;

  private constructor(
    private readonly bytes: FileBytes,
    { encoding, separator }: FoundFormat,
  ) {
    const known = encodingOf(encoding);
    if (known === null) throw new FileRefused('E_ENCODING');
    this.#pieces = textPieces(bytes, known);
    this.#splitter = new Splitter({
      separator,
      maxCell: LONGEST,
      maxCells: LIMITS.columns,
      onRecord: (record) => {
        if (record.line >= this.#wanted) this.#found.push(record.copy());
      },
    });
  }

  static async open(file: Blob, format: FoundFormat): Promise<RowFinder> {
    const finder = new RowFinder(await FileBytes.open(file), format);
    if (format.headerLine > 0) finder.header = (await finder.find(format.headerLine)) ?? [];
    return finder;
  }

  /** The cells of the record that starts on this physical line, null where none does. Lines are asked for in ascending order. */
  async find(line: number): Promise<readonly string[] | null> {
    this.#wanted = line;
    for (;;) {
      while (this.#next < this.#found.length && this.#found[this.#next]!.line < line) this.#next++;
      const record = this.#found[this.#next];
      if (record !== undefined) return record.line === line ? record.texts() : null;
      if (this.#ended) return null;
      await this.#readOn();
    }
  }

  async close(): Promise<void> {
    await this.bytes.close();
  }

  async #readOn(): Promise<void> {
    this.#found = [];
    this.#next = 0;
    const piece = await this.#pieces.next();
    if (piece.done !== true) return this.#splitter.push(piece.value.utf8);
    this.#ended = true;
    this.#splitter.end();
  }
}
