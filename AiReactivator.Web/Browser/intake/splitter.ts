import { SplitRecord } from './split-record';
import { lengthOf } from './utf8';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANK = 32;

/** A quoted cell with a line break inside that is longer than this, in bytes, was not meant: its quote is unclosed. */
const LONGEST_QUOTED = 200_000;
const NOTHING = new Uint8Array(0);

const enum State {
  Plain,
  Quoted,
  QuoteSeen,
}

export interface SplitterOptions {
  readonly separator: string;
  /** In characters. */
  readonly maxCell: number;
  readonly maxCells: number;
  readonly onRecord: (record: SplitRecord) => void;
}

/** CSV by RFC 4180 out of UTF-8 in pieces; what is done where files do not keep to it: docs/decisions/0002. */
export class Splitter {
  readonly #special = new Uint8Array(256);
  readonly #separator: number;
  readonly #options: SplitterOptions;
  readonly #record = new SplitRecord();
  #state = State.Plain;
  #afterCr = false;
  #line = 1;
  #length = 0;
  #cellStart = 0;
  /** The cell became so long that its bytes were let go. */
  #cut = false;
  #open = 0;
  /** Behind the first line break of a quoted cell: there reading goes on if the quote turns out to be unclosed. */
  #breakAt = -1;
  #lineOfBreak = 0;
  /** Where the cell would end with that line. */
  #lengthAtBreak = 0;
  #held: Uint8Array = NOTHING;

  constructor(options: SplitterOptions) {
    this.#options = options;
    this.#separator = options.separator.charCodeAt(0);
    for (const byte of [this.#separator, QUOTE, LF, CR]) this.#special[byte] = 1;
  }

  /** Valid UTF-8, cut anywhere. */
  push(piece: Uint8Array): void {
    const held = this.#held;
    if (held.length === 0) return this.#scan(piece, 0);
    const joined = new Uint8Array(held.length + piece.length);
    joined.set(held);
    joined.set(piece, held.length);
    this.#scan(joined, held.length);
  }

  /** The last record, where the file does not end with a line end. */
  end(): void {
    while (this.#state === State.Quoted) this.#scan(this.#held, this.#recover(0));
    if (this.#state === State.Plain && this.#record.count === 0 && this.#length === 0 && !this.#cut) return;
    this.#endCell();
    this.#endRecord();
  }

  #scan(bytes: Uint8Array, from: number): void {
    this.#held = NOTHING;
    this.#reserve(this.#length + bytes.length);
    let i = from;
    while (i < bytes.length) {
      if (this.#state === State.Plain) i = this.#plain(bytes, i);
      else if (this.#state === State.Quoted) i = this.#quoted(bytes, i);
      else i = this.#behindQuote(bytes, i);
    }
    if (this.#length - this.#cellStart > this.#options.maxCell * 4) {
      this.#length = this.#cellStart;
      this.#cut = true;
    }
    const keepFrom = this.#breakAt < 0 ? bytes.length : this.#breakAt;
    this.#held = bytes.slice(keepFrom);
    this.#open -= keepFrom;
    if (this.#breakAt >= 0) this.#breakAt = 0;
  }

  #plain(bytes: Uint8Array, from: number): number {
    const { data } = this.#record;
    const special = this.#special;
    const separator = this.#separator;
    let n = this.#length;
    let i = from;
    if (this.#afterCr) {
      this.#afterCr = false;
      if (bytes[i] === LF) i++;
    }
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (special[byte] === 0) {
        data[n++] = byte;
        continue;
      }
      if (byte === QUOTE) {
        if (n > this.#cellStart || this.#cut) {
          data[n++] = byte;
          continue;
        }
        this.#state = State.Quoted;
        this.#open = i++;
        break;
      }
      this.#length = n;
      this.#endCell();
      if (byte !== separator) {
        this.#endRecord();
        if (byte === CR) {
          if (i + 1 === bytes.length) this.#afterCr = true;
          else if (bytes[i + 1] === LF) i++;
        }
      }
      n = this.#length;
    }
    this.#length = n;
    return i;
  }

  #quoted(bytes: Uint8Array, from: number): number {
    const { data } = this.#record;
    for (let i = from; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === QUOTE) {
        this.#state = State.QuoteSeen;
        this.#afterCr = false;
        return i + 1;
      }
      if (byte === LF && this.#afterCr) {
        if (this.#breakAt === i) this.#breakAt = i + 1;
      } else if (byte === LF || byte === CR) {
        this.#line++;
        if (this.#breakAt < 0) [this.#breakAt, this.#lineOfBreak, this.#lengthAtBreak] = [i + 1, this.#line, this.#length];
      }
      this.#afterCr = byte === CR;
      data[this.#length++] = byte;
      if (this.#breakAt >= 0 && i - this.#open > LONGEST_QUOTED) return this.#recover(i + 1);
    }
    return bytes.length;
  }

  #behindQuote(bytes: Uint8Array, at: number): number {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      this.#state = State.Quoted;
    } else if (this.#special[byte] !== 0) {
      this.#state = State.Plain;
      this.#breakAt = -1;
      return at;
    } else if (this.#breakAt >= 0) {
      return this.#recover(at);
    } else {
      this.#state = State.Plain;
    }
    this.#record.data[this.#length++] = byte;
    return at + 1;
  }

  /** The quote was not closed: its record ends with its line, and what was taken for the cell is read again. */
  #recover(at: number): number {
    const next = this.#breakAt < 0 ? at : this.#breakAt;
    if (this.#breakAt >= 0) [this.#line, this.#length] = [this.#lineOfBreak - 1, this.#lengthAtBreak];
    this.#state = State.Plain;
    this.#breakAt = -1;
    this.#afterCr = false;
    this.#record.unclosed = true;
    this.#splitRest();
    this.#endRecord();
    return next;
  }

  /** The rest of the line of an unclosed quote is cells like any others: it may be the header. */
  #splitRest(): void {
    const { data } = this.#record;
    const end = this.#cut ? this.#cellStart : this.#length;
    this.#length = this.#cellStart;
    for (let i = this.#cellStart; i < end; i++) {
      const byte = data[i]!;
      if (byte === this.#separator) this.#endCell();
      else data[this.#length++] = byte === QUOTE ? BLANK : byte;
    }
    this.#endCell();
  }

  #endCell(): void {
    const record = this.#record;
    const { maxCell, maxCells } = this.#options;
    const from = this.#cellStart;
    if (this.#cut || (this.#length - from > maxCell && lengthOf(record.data, from, this.#length) > maxCell)) {
      record.tooLong.push(record.count);
      this.#length = from;
    }
    if (record.count < maxCells) {
      if (record.count === record.ends.length) record.ends = grow(record.ends, new Int32Array(record.count * 2));
      record.ends[record.count++] = this.#length;
      this.#cellStart = this.#length;
    } else if (this.#cut || this.#length > from) {
      record.tooMany = true;
      this.#length = from;
    }
    this.#cut = false;
  }

  #endRecord(): void {
    const record = this.#record;
    this.#options.onRecord(record);
    record.line = ++this.#line;
    record.clear();
    this.#length = this.#cellStart = 0;
    this.#cut = false;
  }

  #reserve(bytes: number): void {
    const { data } = this.#record;
    if (data.length < bytes) this.#record.data = grow(data, new Uint8Array(Math.max(bytes, data.length * 2)));
  }
}

function grow<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
