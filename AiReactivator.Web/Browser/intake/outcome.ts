import type { FieldName } from './fields';

/** A code of the failure catalogue with the values of its sentence, ready to be shown: names of our columns, limits; never a cell. */
export interface FileError {
  readonly code: string;
  readonly arguments: readonly string[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'ibm866' | 'x-mac-cyrillic' | 'iso-8859-5';

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
}

export const NOTHING_READ: FileSummary = {
  rows: 0, bytes: 0, encoding: '', separator: '', emptyRows: 0, extraColumns: 0, columns: [], missing: [], errors: [],
};

/** A file that was read: its summary, and the depersonalised stream where it may be started. */
export interface Intake {
  readonly summary: FileSummary;
  readonly columnOrderDiffers: boolean;
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
