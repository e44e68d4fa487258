import { headerHash, isSeparatorLine, looksLikeHeader } from './header';
import { LIMITS } from './limits';
import { mapByChoice, mapByHeader, type Mapping } from './mapping';
import type { MappingState, ReadChoices } from './outcome';
import type { SplitRecord } from './split-record';

/** A header farther down than this is not waited for. */
const LOWEST_LINE = 1000;

/** Looks for the header among the first lines of a file: by its words, or where the user says it is. */
export class HeaderSearch {
  header: readonly string[] = [];
  /** Physical line of the header; 0 where the user says that there is none. */
  line = 0;
  tooMany = false;
  /** Records above the header and the header, then those that were read behind it; blank ones among them. */
  above: readonly SplitRecord[] = [];
  behind: readonly SplitRecord[] = [];
  titleRows = 0;
  /** Where the columns come from: the user, the user's choice for such a file before, or their headers. */
  origin: 'chosen' | 'remembered' | 'headers' = 'headers';

  readonly #wanted: number | null;
  #waiting: SplitRecord[] = [];
  #lines = 0;

  constructor(private readonly choices: ReadChoices) {
    const { headerLine = null } = choices;
    this.#wanted = headerLine !== null && headerLine >= 0 && headerLine <= LOWEST_LINE ? headerLine : null;
  }

  /** True once the header is found. */
  take(record: SplitRecord): boolean {
    const blank = record.isBlankRow();
    if (blank && this.#waiting.length === 0) return false;
    this.#waiting.push(record.copy());
    if (blank) return false;

    this.#lines++;
    const last = this.#waiting.length - 1;
    if (this.#wanted === 0) return this.#found(-1);
    if (this.#wanted !== null && record.line < this.#wanted) return false;
    if (record.line === this.#wanted) return this.#found(last);
    if (this.#wanted !== null) return this.#first();
    if (looksLikeHeader(record.texts())) return this.#found(last);
    return this.#lines >= LIMITS.headerLines && this.#found(this.#fullest());
  }

  /** There is no more. False where the file is empty. */
  end(): boolean {
    return this.#waiting.length > 0 && this.#first();
  }

  map(): Mapping {
    const { columns, remembered } = this.choices;
    // Without a header two files are alike only in their width: names would leave as products.
    const known = this.line === 0 ? undefined : remembered?.[headerHash(this.header)];
    if (columns != null) this.origin = 'chosen';
    else if (known !== undefined) this.origin = 'remembered';
    return columns != null ? mapByChoice(this.header, columns) : known !== undefined ? mapByChoice(this.header, known) : mapByHeader(this.header);
  }

  stateOf(mapping: Mapping, worthAsking: boolean): MappingState {
    if (mapping.errors.length > 0) return 'needed';
    if (this.origin !== 'headers') return this.origin === 'chosen' ? 'certain' : 'remembered';
    return mapping.contested.length > 0 || worthAsking ? 'guessed' : 'certain';
  }

  /** Nothing is at the line wanted, or the file has ended: the first line that looks like a header. */
  #first(): true {
    const known = this.#waiting.findIndex((record) => !record.isBlankRow() && looksLikeHeader(record.texts()));
    return this.#found(known < 0 ? this.#fullest() : known);
  }

  /** No header is known: the first line with as many filled cells as the usual one. A title above the table has fewer. */
  #fullest(): number {
    const filled = this.#waiting.map((record) => (record.isBlankRow() ? 0 : record.texts().filter((_, column) => !record.isBlank(column)).length));
    const lines = filled.filter((cells) => cells > 0).slice(0, LIMITS.headerLines).sort((a, b) => a - b);
    const usual = lines[lines.length >> 1] ?? 0;
    return Math.max(0, filled.findIndex((cells) => cells > 0 && cells >= usual));
  }

  /** −1 for a file without a header: its first row tells how many columns there are. */
  #found(at: number): true {
    const first = this.#waiting[Math.max(0, at)]!;
    this.header = at < 0 ? first.texts().map(() => '') : headersOf(first);
    this.line = at < 0 ? 0 : first.line;
    this.tooMany = first.tooMany;
    this.above = this.#waiting.slice(0, at + 1).filter((record) => !record.isBlankRow());
    this.behind = this.#waiting.slice(at + 1);
    this.titleRows = this.above.filter((record) => record !== first && !isSeparatorLine(record.texts())).length;
    this.#waiting = [];
    return true;
  }
}

/** A header that was too long to be kept is a header all the same. */
const headersOf = (record: SplitRecord): string[] => record.texts().map((text, column) => (record.tooLong.includes(column) ? '—' : text));
