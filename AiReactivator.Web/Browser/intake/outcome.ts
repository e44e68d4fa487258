import type { FieldName } from './fields';
import type { FileTable } from './file-table';
import type { Columns } from './mapping';

/** A code of the failure catalogue with the values of its sentence, ready to be shown: names of our columns, limits; never a cell. */
export interface FileError {
  readonly code: string;
  readonly arguments: readonly string[];
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What is settled before a file is read; what is absent or null is found out. */
export interface ReadChoices {
  /** As a summary names it. */
  readonly encoding?: string | null;
  readonly separator?: string | null;
  /** Physical line of the header; 0 where the file has none. */
  readonly headerLine?: number | null;
  /** What the user has said the columns are. */
  readonly columns?: Columns | null;
  /** What was said of other files, by the hash of their header. */
  readonly remembered?: Readonly<Record<string, Columns>> | null;
}

/** How the columns were found: by their headers, with a choice among several, not all of them, or as the user said of such a file before. */
export type MappingState = 'certain' | 'guessed' | 'needed' | 'remembered';

/** What the tab says of a file to the page: docs/contract.md section 4. */
export interface FileSummary {
  readonly rows: number;
  readonly bytes: number;
  readonly encoding: string;
  readonly separator: string;
  readonly emptyRows: number;
  readonly extraColumns: number;
  readonly columns: readonly FieldName[];
  readonly missing: readonly FieldName[];
  readonly errors: readonly FileError[];
  /** Lines above the header that were passed over. */
  readonly titleRows: number;
  readonly mapping: MappingState;
  /** Columns whose header is unknown and that are not read. */
  readonly unmapped: number;
}

export const NOTHING_READ: FileSummary = {
  rows: 0, bytes: 0, encoding: '', separator: '', emptyRows: 0, extraColumns: 0, columns: [], missing: [], errors: [],
  titleRows: 0, mapping: 'certain', unmapped: 0,
};

/** A file that was read: its summary, and the depersonalised stream where it may be started. */
export interface Intake {
  readonly summary: FileSummary;
  readonly columnOrderDiffers: boolean;
  /** For the mapping screen, inside the tab; null where no header could be read. */
  readonly table: FileTable | null;
  /** Gzipped; null where the file was refused. */
  readonly content: Blob | null;
}

/** Stops the reading of a file with a code of the failure catalogue. */
export class FileRefused extends Error {
  constructor(
    readonly code: string,
    readonly values: readonly string[] = [],
  ) {
    super(code);
    this.name = 'FileRefused';
  }
}
