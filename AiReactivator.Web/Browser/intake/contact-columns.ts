import type { NameCells } from './name-cells';
import type { Outgoing } from './outgoing';
import type { SplitRecord } from './split-record';

/** Writes a contact if the cell is a good one. */
export interface ContactCells {
  /** 0 where it was written; the letter of the fault, or NOTHING of a blank cell. */
  tryWrite(bytes: Uint8Array, from: number, to: number, out: Outgoing): number;
}

export const WRITTEN = 0;
export const NOTHING = -1;
const BLANK = 0x20;

/** Several columns of phones or e-mails: the first good cell, else the first fault. The same rule is in Intake/Raw. */
export class ContactColumns {
  constructor(
    private readonly columns: readonly number[],
    private readonly cells: ContactCells,
  ) {}

  write(record: SplitRecord, out: Outgoing): void {
    let fault = NOTHING;
    for (const column of this.columns) {
      const found = this.cells.tryWrite(record.data, record.start(column), record.ends[column]!, out);
      if (found === WRITTEN) return;
      if (fault === NOTHING) fault = found;
    }
    if (fault !== NOTHING) out.byte(fault);
  }
}

/** Several columns of names: the first source that is not blank; the columns of a source are joined by blanks. */
export class NameColumns {
  #joined = new Uint8Array(1 << 10);

  constructor(
    private readonly sources: readonly (readonly number[])[],
    private readonly cells: NameCells,
  ) {}

  write(record: SplitRecord, out: Outgoing): void {
    for (const source of this.sources) {
      const length = this.#join(record, source);
      if (length > 0) return this.cells.write(this.#joined, 0, length, out);
    }
  }

  #join(record: SplitRecord, source: readonly number[]): number {
    let length = 0;
    for (const column of source) {
      if (record.isBlank(column)) continue;
      let [from, to] = [record.start(column), record.ends[column]!];
      while (record.data[from] === BLANK) from++;
      while (record.data[to - 1] === BLANK) to--;
      const cell = record.data.subarray(from, to);
      if (length + cell.length + 1 > this.#joined.length) this.#grow(length + cell.length + 1);
      if (length > 0) this.#joined[length++] = BLANK;
      this.#joined.set(cell, length);
      length += cell.length;
    }
    return length;
  }

  #grow(room: number): void {
    const grown = new Uint8Array(room * 2);
    grown.set(this.#joined);
    this.#joined = grown;
  }
}
