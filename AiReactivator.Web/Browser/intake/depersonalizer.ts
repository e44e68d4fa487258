import type { SealedBlock } from '../vault-blocks';
import { EmailCells } from './email-cells';
import { FIELDS, type FieldName } from './fields';
import type { Header } from './header';
import { NameCells } from './name-cells';
import type { Outgoing } from './outgoing';
import { PhoneCells } from './phone-cells';
import type { SplitRecord } from './split-record';
import { TextCells, writePlainCell } from './text-cells';

/** Numbers and dates that may be as long as a phone; every other column is searched as text is: no count looks like a phone. */
const LONG_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['amount', 'cost', 'margin', 'first_date', 'date', 'order']);
const SEMICOLON = 59;
const LINE_END = 10;

type CellWriter = (bytes: Uint8Array, from: number, to: number, out: Outgoing) => void;

/** Turns a record of the file into a line of the stream that may leave the tab: docs/contract.md section 1. */
export class Depersonalizer {
  readonly #names = new NameCells();
  readonly #phones = new PhoneCells();
  readonly #emails = new EmailCells();
  readonly #columns: { readonly column: number; readonly write: CellWriter }[] = [];

  constructor(
    header: Header,
    private readonly out: Outgoing,
  ) {
    const fields: string[] = ['line', 'error'];
    FIELDS.forEach(({ name }, index) => {
      const column = header.columnOf[index]!;
      if (column < 0) return;
      fields.push(name);
      this.#columns.push({ column, write: this.#writerOf(name) });
    });
    out.text(fields.join(';') + '\n');
  }

  row(record: SplitRecord): void {
    const { out } = this;
    const { data, ends } = record;
    out.number(record.line);
    out.byte(SEMICOLON);
    for (const { column, write } of this.#columns) {
      out.byte(SEMICOLON);
      write(data, column === 0 ? 0 : ends[column - 1]!, ends[column]!, out);
    }
    out.byte(LINE_END);
  }

  /** A row that cannot be read leaves as its line and a code. */
  refused(line: number, code: string): void {
    this.out.text(line + ';' + code + ';'.repeat(this.#columns.length) + '\n');
  }

  async flush(key: CryptoKey, put: (block: SealedBlock) => void, last = false): Promise<void> {
    for (const { values } of [this.#names, this.#phones, this.#emails]) await values.flush(key, put, last);
  }

  #writerOf(field: FieldName): CellWriter {
    if (field === 'name' || field === 'phone' || field === 'email') {
      const cells = field === 'name' ? this.#names : field === 'phone' ? this.#phones : this.#emails;
      return (bytes, from, to, out) => cells.write(bytes, from, to, out);
    }
    if (LONG_FIELDS.has(field)) return writePlainCell;
    const cells = new TextCells();
    return (bytes, from, to, out) => cells.write(bytes, from, to, out);
  }
}
