import { decodeUtf8 } from './utf8';

/** No-break and thin blanks, and marks of byte order from the middle of joined files, are blank as well. The same on the command line. */
const BLANK = /^[\s\u0085]*$/;

/** DOS ends a file with it. */
const END_OF_FILE = 26;

/** One record as bytes of UTF-8, quotes taken off. The object is reused for the next one: who keeps it, copies. */
export class SplitRecord {
  /** Physical line on which the record starts, from 1. */
  line = 1;
  /** The cells, one behind the other. */
  data = new Uint8Array(1 << 12);
  /** Where each cell ends in the data. */
  ends = new Int32Array(64);
  count = 0;
  /** Columns of cells beyond the limit; they are kept empty. */
  tooLong: number[] = [];
  /** There were more cells than are kept, and one of those left out was not empty. */
  tooMany = false;
  /** A quote was opened and not closed: the record ends with its line, quotes from there on are blanks. */
  unclosed = false;

  start(column: number): number {
    return column === 0 ? 0 : this.ends[column - 1]!;
  }

  text(column: number): string {
    return decodeUtf8(this.data, this.start(column), this.ends[column]!);
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, column) => this.text(column));
  }

  /** Nothing but blanks, no-break and thin ones included. */
  isBlank(column: number): boolean {
    for (let i = this.start(column); i < this.ends[column]!; i++) {
      const byte = this.data[i]!;
      if (byte > 32) return mayBeginBlank(byte) && BLANK.test(this.text(column));
      if (byte < 9 || (byte > 13 && byte < 32 && byte !== END_OF_FILE)) return false;
    }
    return true;
  }

  isBlankRow(): boolean {
    if (this.unclosed || this.tooMany || this.tooLong.length > 0) return false;
    for (let column = 0; column < this.count; column++) {
      if (!this.isBlank(column)) return false;
    }
    return true;
  }

  /** Whether a NUL or a letter that could not be read (U+FFFD) stands in a cell. */
  hasNul(): boolean {
    return this.data.subarray(0, this.start(this.count)).includes(0);
  }

  hasUnreadable(): boolean {
    const { data } = this;
    const end = this.start(this.count);
    for (let at = data.indexOf(0xef); at >= 0 && at < end; at = data.indexOf(0xef, at + 1)) {
      if (data[at + 1] === 0xbf && data[at + 2] === 0xbd) return true;
    }
    return false;
  }

  copy(): SplitRecord {
    const copy = Object.assign(new SplitRecord(), this);
    copy.data = this.data.slice(0, this.start(this.count));
    copy.ends = this.ends.slice(0, this.count);
    copy.tooLong = this.tooLong.slice();
    return copy;
  }

  clear(): void {
    this.count = 0;
    this.tooLong.length = 0;
    this.tooMany = false;
    this.unclosed = false;
  }

}

/** Whether a blank beyond ASCII begins with this byte in UTF-8; letters of Russian never do. */
const mayBeginBlank = (byte: number): boolean => byte === 0xc2 || byte === 0xef || (byte >= 0xe1 && byte <= 0xe3);
