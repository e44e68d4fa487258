import type { SealedBlock } from '../vault-blocks';
import { ContactColumns, NameColumns } from './contact-columns';
import { EmailCells } from './email-cells';
import { FIELDS, type FieldName } from './fields';
import type { Mapping } from './mapping';
import { NameCells } from './name-cells';
import type { Outgoing } from './outgoing';
import { PhoneCells } from './phone-cells';
import type { SplitRecord } from './split-record';
import { TextCells, writeOrderCell, writePlainCell } from './text-cells';

/** Numbers and dates that may be as long as a phone; every other column is searched as text is: no count looks like a phone. */
const LONG_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['amount', 'price', 'cost', 'margin', 'first_date', 'date']);
const SEMICOLON = 59;
const LINE_END = 10;

type CellWriter = (bytes: Uint8Array, from: number, to: number, out: Outgoing) => void;

/** A field that one column of the file holds, or several. */
type Writer = { readonly column: number; readonly write: CellWriter } | ContactColumns | NameColumns;

/** Turns a record of the file into a line of the stream that may leave the tab: docs/contract.md section 1. */
export class Depersonalizer {
  readonly #names = new NameCells();
  readonly #phones = new PhoneCells();
  readonly #emails = new EmailCells();
  readonly #writers: Writer[] = [];

  constructor(
    mapping: Mapping,
    private readonly out: Outgoing,
  ) {
    const fields: string[] = ['line', 'error'];
    FIELDS.forEach(({ name }, index) => {
      const columns = mapping.columnsOf[index]!;
      if (columns.length === 0) return;
      fields.push(name);
      this.#writers.push(this.#writerOf(name, columns, mapping));
    });
    out.text(fields.join(';') + '\n');
  }

  row(record: SplitRecord): void {
    const { out } = this;
    const { data, ends } = record;
    out.number(record.line);
    out.byte(SEMICOLON);
    for (const writer of this.#writers) {
      out.byte(SEMICOLON);
      if (writer instanceof ContactColumns || writer instanceof NameColumns) writer.write(record, out);
      else writer.write(data, writer.column === 0 ? 0 : ends[writer.column - 1]!, ends[writer.column]!, out);
    }
    out.byte(LINE_END);
  }

  /** A row that cannot be read leaves as its line and a code. */
  refused(line: number, code: string): void {
    this.out.text(line + ';' + code + ';'.repeat(this.#writers.length) + '\n');
  }

  async flush(key: CryptoKey, put: (block: SealedBlock) => void, last = false): Promise<void> {
    for (const { values } of [this.#names, this.#phones, this.#emails]) await values.flush(key, put, last);
  }

  #writerOf(field: FieldName, columns: readonly number[], { names }: Mapping): Writer {
    if (field === 'name' && columns.length > 1) return new NameColumns(names, this.#names);
    if ((field === 'phone' || field === 'email') && columns.length > 1) return new ContactColumns(columns, this.#contactCells(field));
    return { column: columns[0]!, write: this.#cellWriterOf(field) };
  }

  #cellWriterOf(field: FieldName): CellWriter {
    if (field === 'name' || field === 'phone' || field === 'email') {
      const cells = field === 'name' ? this.#names : this.#contactCells(field);
      return (bytes, from, to, out) => cells.write(bytes, from, to, out);
    }
    if (field === 'order') return writeOrderCell;
    if (LONG_FIELDS.has(field)) return writePlainCell;
    const cells = new TextCells();
    return (bytes, from, to, out) => cells.write(bytes, from, to, out);
  }

  #contactCells(field: 'phone' | 'email'): PhoneCells | EmailCells {
    return field === 'phone' ? this.#phones : this.#emails;
  }
}
