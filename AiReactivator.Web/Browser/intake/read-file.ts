import type { SealedBlock } from '../vault-blocks';
import { Depersonalizer } from './depersonalizer';
import { detectEncoding, hasUtf8Mark } from './encoding';
import { FileBytes } from './file-bytes';
import { LIMITS } from './limits';
import { FileRefused, NOTHING_READ, type FileSummary, type Intake } from './outcome';
import { Outgoing } from './outgoing';
import { RowReader } from './row-reader';
import { bestSeparator } from './separator';
import { foreignFormat } from './signature';
import { Splitter } from './splitter';
import { encodeInto } from './utf8';

export interface Reading {
  readonly file: Blob;
  readonly key: CryptoKey;
  /** Takes the contacts, sealed. */
  readonly put: (block: SealedBlock) => void;
  /** Share of the file read, 0…1. */
  readonly onShare?: (share: number) => void;
}

/** Text is handed on in pieces of this size, so that neither strings nor waits grow with the file. */
const PIECE = 1 << 18;

/** Reads a file as a stream: contacts go to the vault, numbers and the mapped columns to what may leave the tab. */
export async function readFile({ file, key, put, onShare = () => undefined }: Reading): Promise<Intake> {
  let summary: FileSummary = { ...NOTHING_READ, bytes: file.size };
  let bytes: FileBytes | null = null;
  const outgoing = new Outgoing();
  let reader: RowReader | null = null;
  try {
    if (file.size === 0) throw new FileRefused('E_EMPTY_FILE');
    let read = 0;
    bytes = await FileBytes.open(file, (more) => (read += more));
    const foreign = foreignFormat(bytes.head);
    if (foreign !== null) throw new FileRefused(foreign);

    const encoding = detectEncoding(bytes.head);
    const { separator } = bestSeparator(new TextDecoder(encoding).decode(bytes.head, { stream: true }));
    summary = { ...summary, encoding: hasUtf8Mark(bytes.head) ? 'utf-8-bom' : encoding, separator };

    let depersonalizer: Depersonalizer | null = null;
    reader = new RowReader((header) => (depersonalizer = new Depersonalizer(header, outgoing)));
    const rows = reader;
    const splitter = new Splitter({ separator, maxCell: LIMITS.cell, maxCells: LIMITS.columns, onRecord: (record) => rows.take(record) });
    const flush = async (last: boolean): Promise<void> => {
      await outgoing.flush();
      await depersonalizer?.flush(key, put, last);
    };

    // Whatever the encoding, cells are bytes of UTF-8 from here on: most of them need not become strings at all.
    const decoder = new TextDecoder(encoding);
    const utf8 = new Uint8Array((PIECE + 4) * 3);
    const feed = (text: string): void => {
      rows.damageSeen ||= text.includes('\0') || text.includes('\ufffd');
      splitter.push(utf8.subarray(0, encodeInto(text, utf8)));
    };
    for await (const piece of bytes.pieces()) {
      for (let at = 0; at < piece.length; at += PIECE) {
        feed(decoder.decode(piece.subarray(at, at + PIECE), { stream: true }));
        await flush(false);
      }
      onShare(Math.min(1, read / file.size));
    }
    feed(decoder.decode());
    splitter.end();
    rows.end();
    await flush(true);
    return done(summary, rows, await outgoing.finish());
  } catch (error) {
    await outgoing.abort();
    await bytes?.close();
    return refused(summary, reader, error);
  }
}

function done(summary: FileSummary, reader: RowReader, content: Blob): Intake {
  return { summary: describe(summary, reader), columnOrderDiffers: reader.header?.orderDiffers ?? false, content };
}

function refused(summary: FileSummary, reader: RowReader | null, error: unknown): Intake {
  const reason = error instanceof FileRefused ? { code: error.code, arguments: error.values } : { code: 'E_FILE_UNREADABLE', arguments: [] };
  const errors = reader?.header?.errors.length ? reader.header.errors : [reason];
  return { summary: { ...describe(summary, reader), errors }, columnOrderDiffers: false, content: null };
}

function describe(summary: FileSummary, reader: RowReader | null): FileSummary {
  const header = reader?.header;
  return {
    ...summary,
    rows: reader?.rows ?? 0,
    emptyRows: reader?.emptyRows ?? 0,
    extraColumns: header?.extraColumns ?? 0,
    columns: header?.columns ?? [],
    missing: header?.missing ?? [],
  };
}
