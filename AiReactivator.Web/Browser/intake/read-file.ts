import type { SealedBlock } from '../vault-blocks';
import { Depersonalizer } from './depersonalizer';
import { detectEncoding, encodingOf, hasUtf8Mark } from './encoding';
import { FileBytes } from './file-bytes';
import { isWorthAsking } from './file-table';
import { HeaderSearch } from './header-search';
import { LIMITS } from './limits';
import { FileRefused, NOTHING_READ, type FileSummary, type Intake, type ReadChoices } from './outcome';
import { Outgoing } from './outgoing';
import { RowReader } from './row-reader';
import { bestSeparator, isSeparator } from './separator';
import { foreignFormat } from './signature';
import { Splitter } from './splitter';
import { textPieces } from './text-pieces';

export interface Reading {
  readonly file: Blob;
  readonly key: CryptoKey;
  /** Takes the contacts, sealed. */
  readonly put: (block: SealedBlock) => void;
  /** Share of the file read, 0…1. */
  readonly onShare?: (share: number) => void;
  readonly choices?: ReadChoices;
}

/** Blanks and separators of any kind: what a spreadsheet saves of an empty sheet. */
const NOTHING = /^[\s\u0085;,|"]*$/;

/** Reads a file as a stream: contacts go to the vault, numbers and the mapped columns to what may leave the tab. */
export async function readFile({ file, key, put, onShare = () => undefined, choices = {} }: Reading): Promise<Intake> {
  let summary: FileSummary = { ...NOTHING_READ, bytes: file.size };
  let bytes: FileBytes | null = null;
  const outgoing = new Outgoing();
  const search = new HeaderSearch(choices);
  let reader: RowReader | null = null;
  try {
    if (file.size === 0) throw new FileRefused('E_EMPTY_FILE');
    let read = 0;
    bytes = await FileBytes.open(file, (more) => (read += more));
    const foreign = foreignFormat(bytes.head);
    if (foreign !== null) throw new FileRefused(foreign);

    const encoding = encodingOf(choices.encoding ?? '') ?? detectEncoding(bytes.head);
    const beginning = new TextDecoder(encoding).decode(bytes.head, { stream: true });
    if (NOTHING.test(beginning)) throw new FileRefused('E_EMPTY_FILE');
    const separator = isSeparator(choices.separator) ? choices.separator : bestSeparator(beginning).separator;
    summary = { ...summary, encoding: encoding === 'utf-8' && hasUtf8Mark(bytes.head) ? 'utf-8-bom' : encoding, separator };

    let depersonalizer: Depersonalizer | null = null;
    reader = new RowReader(search, (mapping) => (depersonalizer = new Depersonalizer(mapping, outgoing)));
    const rows = reader;
    const splitter = new Splitter({ separator, maxCell: LIMITS.cell, maxCells: LIMITS.columns, onRecord: (record) => rows.take(record) });
    const flush = async (last: boolean): Promise<void> => {
      await outgoing.flush();
      await depersonalizer?.flush(key, put, last);
    };

    for await (const { utf8, damaged } of textPieces(bytes, encoding)) {
      rows.damageSeen ||= damaged;
      splitter.push(utf8);
      await flush(false);
      onShare(Math.min(1, read / file.size));
    }
    splitter.end();
    rows.end();
    await flush(true);
    const content = await outgoing.finish();
    return { ...describe(summary, search, rows), columnOrderDiffers: rows.mapping?.orderDiffers ?? false, content };
  } catch (error) {
    await outgoing.abort();
    await bytes?.close();
    return refused(summary, search, reader, error);
  }
}

function refused(summary: FileSummary, search: HeaderSearch, reader: RowReader | null, error: unknown): Intake {
  const reason = error instanceof FileRefused ? { code: error.code, arguments: error.values } : { code: 'E_FILE_UNREADABLE', arguments: [] };
  const { summary: described, table } = describe(summary, search, reader);
  const errors = reader?.mapping?.errors.length ? reader.mapping.errors : [reason];
  return { summary: { ...described, errors }, table, columnOrderDiffers: false, content: null };
}

function describe(summary: FileSummary, search: HeaderSearch, reader: RowReader | null): Pick<Intake, 'summary' | 'table'> {
  const mapping = reader?.mapping ?? null;
  const table = reader?.table ?? null;
  if (reader === null || mapping === null || table === null) return { summary, table: null };
  return {
    summary: {
      ...summary,
      rows: reader.rows,
      emptyRows: reader.emptyRows,
      extraColumns: mapping.extraColumns,
      columns: mapping.fields,
      missing: mapping.missing,
      titleRows: reader.titleRows,
      mapping: search.stateOf(mapping, isWorthAsking(table)),
      unmapped: mapping.unmapped,
    },
    table,
  };
}
