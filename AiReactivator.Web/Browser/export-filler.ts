import { fillCell, writeCell } from './export-cells';
import { Splitter } from './intake/splitter';
import type { ContactKind } from './vault-blocks';

const BOM = '\ufeff';

/** Puts contacts into an export as it streams by: by column, the formula guard after filling. */
export class ExportFiller {
  rows = -1;
  #text = BOM;
  readonly #contactColumns: ReadonlySet<number>;
  readonly #splitter: Splitter;

  /** @param contactColumns the header X-Contact-Columns: «0=name;1=phone;2=email». */
  constructor(contactColumns: string, contactOf: (kind: ContactKind, number: number) => string) {
    this.#contactColumns = new Set([...contactColumns.matchAll(/(\d+)=(?:name|phone|email)/g)].map(([, column]) => Number(column)));
    this.#splitter = new Splitter({
      separator: ';',
      maxCell: Number.MAX_SAFE_INTEGER,
      maxCells: Number.MAX_SAFE_INTEGER,
      onRecord: (record) => this.#write(this.rows < 0 ? unmarked(record.texts()) : record.texts(), contactOf),
    });
  }

  push(bytes: Uint8Array): void {
    this.#splitter.push(bytes);
  }

  end(): void {
    this.#splitter.end();
  }

  /** What is ready to be written. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #write(cells: readonly string[], contactOf: (kind: ContactKind, number: number) => string): void {
    const isHeader = ++this.rows === 0;
    this.#text += cells
      .map((cell, column) => writeCell(!isHeader && this.#contactColumns.has(column) ? fillCell(cell, contactOf) : cell))
      .join(';') + '\r\n';
  }
}

/** The server's own mark of UTF-8 would stand behind ours. */
function unmarked([first = '', ...rest]: readonly string[]): readonly string[] {
  return [first.startsWith(BOM) ? first.slice(1) : first, ...rest];
}
