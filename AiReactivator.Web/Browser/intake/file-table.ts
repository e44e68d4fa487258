import { guessByContent } from './content-guess';
import { fieldOf, type FieldName, type Target } from './fields';
import { headerHash, headerKey } from './header';
import { findCandidates } from './header-candidates';
import { isMany, type Columns, type Mapping } from './mapping';
import type { SplitRecord } from './split-record';

/** What the mapping screen and the preview show of a file. Headers and cells are in it: it stays in the tab. */
export interface FileTable {
  /** Physical line of the header; 0 where the file has none. */
  readonly headerLine: number;
  /** Under which the choice of columns is remembered. */
  readonly headerHash: string;
  readonly columns: readonly FileColumn[];
  /** What is read now. */
  readonly chosen: Columns;
  readonly missing: readonly FieldName[];
  /** Fields that two different headers claim: the one that stands earlier in our list was taken. */
  readonly contested: readonly FieldName[];
  /** The first lines of the file, blank ones left out: one of them is the header. */
  readonly firstLines: readonly FileLine[];
  /** The first rows behind the header. */
  readonly firstRows: readonly FileLine[];
}

export interface FileColumn {
  readonly header: string;
  /** Different cells of the column, blank ones left out. */
  readonly samples: readonly string[];
  readonly guess: Target | null;
  readonly certainty: 'header' | 'content' | 'none';
}

export interface FileLine {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const LINES = 10;
const ROWS = 20;
const ROWS_SEARCHED = 50;
const COLUMNS_SEARCHED = 512;
const SAMPLES = 5;
const LONGEST = 120;
/** What is offered although the file can be read without it. */
const WORTH_ASKING: ReadonlySet<FieldName> = new Set<FieldName>(['phone', 'email', 'date']);

/** Keeps the beginning of a file for the mapping screen. */
export class TableSketch {
  readonly #lines: FileLine[] = [];
  readonly #rows: FileLine[] = [];
  readonly #cells: string[][] = [];
  #searched = 0;

  /** Enough rows were seen. */
  get full(): boolean {
    return this.#searched === ROWS_SEARCHED;
  }

  line(record: SplitRecord): void {
    if (this.#lines.length < LINES) this.#lines.push(lineOf(record));
  }

  row(record: SplitRecord): void {
    if (this.full) return;
    this.#searched++;
    this.line(record);
    if (this.#rows.length < ROWS) this.#rows.push(lineOf(record));
    for (let column = 0; column < Math.min(record.count, COLUMNS_SEARCHED); column++) {
      if (!record.isBlank(column)) (this.#cells[column] ??= []).push(short(record.text(column)));
    }
  }

  table(header: readonly string[], headerLine: number, mapping: Mapping): FileTable {
    const { targets } = findCandidates(header.map(headerKey));
    const offered = this.#offers(targets, mapping);
    const columns = header.map((text, column): FileColumn => {
      const named = targets[column] ?? null;
      const guess = named ?? offered.get(column) ?? null;
      const certainty = named !== null ? 'header' : guess !== null ? 'content' : 'none';
      return { header: short(text), samples: [...new Set(this.#cells[column] ?? [])].slice(0, SAMPLES), guess, certainty };
    });
    return {
      headerLine,
      headerHash: headerHash(header),
      columns,
      chosen: mapping.columns,
      missing: mapping.missing,
      contested: mapping.contested,
      firstLines: this.#lines,
      firstRows: this.#rows,
    };
  }

  /** Columns nobody reads whose cells look like a field that is not there yet; of a field with one column, the leftmost. */
  #offers(targets: readonly (Target | null)[], { columnsOf, fields, missing }: Mapping): ReadonlyMap<number, Target> {
    const read = new Set(columnsOf.flat());
    const offers = new Map<number, Target>();
    const open = new Set<FieldName>([...WORTH_ASKING, 'name' as const, ...missing].filter((field) => !fields.includes(field)));
    for (let column = 0; column < Math.min(targets.length, COLUMNS_SEARCHED) && open.size > 0; column++) {
      if (read.has(column) || targets[column] !== null) continue;
      const guess = guessByContent(this.#cells[column] ?? []);
      if (guess === null || !open.has(guess)) continue;
      offers.set(column, guess);
      if (!isMany(guess)) open.delete(guess);
    }
    return offers;
  }
}

/** A look at the cells has found what could be of use. */
export const isWorthAsking = (table: FileTable): boolean =>
  table.columns.some(({ guess, certainty }) => certainty === 'content' && guess !== null && WORTH_ASKING.has(fieldOf(guess)));

function lineOf(record: SplitRecord): FileLine {
  return { line: record.line, cells: Array.from({ length: Math.min(record.count, COLUMNS_SEARCHED) }, (_, column) => short(record.text(column))) };
}

const short = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST - 1) + '…' : text);
