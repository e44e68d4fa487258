import { forgetColumns as forgetKept, recallAllColumns, rememberColumns } from './column-memory';
import { readEmail } from './contacts/email';
import { readPhone } from './contacts/phone';
import type { FileTable } from './intake/file-table';
import { mapByChoice, type Columns } from './intake/mapping';
import { NOTHING_READ, type ReadChoices } from './intake/outcome';
import { readInWorker, type WorkerReading } from './intake/read-in-worker';
import { forgetRun } from './run';
import { tab } from './tab';

/** How to read the file; null is found out from its bytes. */
export interface ReadFormat {
  readonly encoding: string | null;
  readonly separator: string | null;
  /** Physical line of the header, 0 where the file has none; absent: as before. */
  readonly headerLine?: number | null;
}

let current: WorkerReading | null = null;

/** Takes a file the user has chosen or dropped, or a sample. A run of the file before it is wiped: its contacts are gone. */
export async function chooseFile(file: File): Promise<void> {
  dropFile();
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined) {
    // Without encryption contacts would lie in memory in clear: the file is not taken.
    cannotTake(file, 'E_INSECURE_CONTEXT');
    return;
  }
  await read(file, {}, false);
}

/** Reads the same file in another encoding or with another separator. The columns that the user has chosen stay, unless they are cut anew. */
export async function readAgain({ encoding, separator, headerLine }: ReadFormat): Promise<void> {
  const { base } = tab;
  if (base === null) return;
  const { choices, summary } = base;
  const cutAnew = (separator !== null && separator !== summary.separator) || (separator === null && (choices.separator ?? null) !== null);
  const line = headerLine === undefined ? (choices.headerLine ?? null) : headerLine;
  const columns = cutAnew || line !== (choices.headerLine ?? null) ? null : (choices.columns ?? null);
  tellMapping(columns !== null, summary.unmapped);
  await read(base.file, { encoding, separator, headerLine: line, columns }, true);
}

/** Reads the file again with the columns the user has chosen, and remembers them for files with the same header. */
export async function applyColumns(columns: Columns): Promise<void> {
  const { base } = tab;
  if (base === null || base.table === null) return;
  if (hasHeader(base.table)) rememberColumns(base.table.headerHash, columns);
  tellMapping(true, mapByChoice(base.table.columns.map(({ header }) => header), columns).unmapped);
  await read(base.file, { ...base.choices, columns }, true);
}

/** A first row with a whole contact is no header: its hash would be that of a person's data, and no other file has it. */
const hasHeader = ({ headerLine, columns }: FileTable): boolean =>
  headerLine > 0 && !columns.some(({ header }) => readPhone(header).digits !== '' || readEmail(header).address !== '');

/** Forgets what was chosen for this header; the file is read again without it. */
export async function forgetColumns(): Promise<void> {
  const { base } = tab;
  if (base === null || base.table === null) return;
  forgetKept(base.table.headerHash);
  tellMapping(false, base.summary.unmapped);
  await read(base.file, { ...base.choices, columns: null }, true);
}

/** Forgets the file, its contacts and its run. */
export function dropFile(): void {
  current?.cancel();
  current = null;
  forgetRun();
  tab.vault?.forget();
  if (tab.reading.kind === 'none') return;
  tab.reading = { kind: 'none' };
  tab.change();
  tab.tell('OnFile', null);
}

export async function useSample(url: string): Promise<void> {
  const name = url.split('/').pop() ?? '';
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The sample answered ${response.status}`);
    await chooseFile(new File([await response.blob()], name));
  } catch {
    dropFile();
    cannotTake(new File([], name), 'E_SAMPLE_UNAVAILABLE');
  }
}

/** Numbers of contacts belong to one reading: a run of the reading before is wiped with it, and its vault is forgotten. */
async function read(file: File, choices: ReadChoices, again: boolean): Promise<void> {
  current?.cancel();
  const { vault: before } = tab;
  tab.reading = { kind: 'reading', fileName: file.name, share: 0, again };
  tab.change();
  const reading = readInWorker(file, (share) => showShare(reading, file.name, share, again), { ...choices, remembered: recallAllColumns() });
  current = reading;
  try {
    const { intake, vault } = await reading.done;
    if (current !== reading) return;
    if (again) forgetRun();
    tab.reading = { kind: 'read', base: { ...intake, file, fileName: file.name, vault, choices } };
    tab.change();
    tab.tell('OnFile', intake.summary);
  } catch {
    if (current === reading) cannotTake(file, 'E_FILE_UNREADABLE');
  } finally {
    if (again) before?.forget();
  }
}

/** Before the file is read again: a page that shows a run of it lets go of that run. */
function tellMapping(certain: boolean, unmapped: number): void {
  tab.tell('OnMapping', { certain, unmapped });
}

function cannotTake(file: File, code: string): void {
  tab.reading = { kind: 'impossible', fileName: file.name };
  tab.change();
  tab.tell('OnFile', { ...NOTHING_READ, bytes: file.size, errors: [{ code, arguments: [] }] });
}

function showShare(reading: WorkerReading, fileName: string, share: number, again: boolean): void {
  if (current !== reading) return;
  tab.reading = { kind: 'reading', fileName, share, again };
  tab.change();
  tab.tell('OnReading', share);
}
