import { NOTHING_READ } from './intake/outcome';
import { readInWorker, type WorkerReading } from './intake/read-in-worker';
import { forgetRun } from './run';
import { tab } from './tab';

let current: WorkerReading | null = null;

/** Takes a file the user has chosen or dropped, or a sample. A run of the file before it is wiped: its contacts are gone. */
export async function chooseFile(file: File): Promise<void> {
  dropFile();
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined) {
    // Without encryption contacts would lie in memory in clear: the file is not taken.
    cannotTake(file, 'E_INSECURE_CONTEXT');
    return;
  }

  tab.reading = { kind: 'reading', fileName: file.name, share: 0 };
  tab.change();
  const reading = readInWorker(file, (share) => showShare(reading, file.name, share));
  current = reading;
  try {
    const { intake, vault } = await reading.done;
    if (current !== reading) return;
    tab.reading = { kind: 'read', base: { ...intake, fileName: file.name, vault } };
    tab.change();
    tab.tell('OnFile', intake.summary);
  } catch {
    if (current === reading) cannotTake(file, 'E_FILE_UNREADABLE');
  }
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

function cannotTake(file: File, code: string): void {
  tab.reading = { kind: 'impossible', fileName: file.name };
  tab.change();
  tab.tell('OnFile', { ...NOTHING_READ, bytes: file.size, errors: [{ code, arguments: [] }] });
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

function showShare(reading: WorkerReading, fileName: string, share: number): void {
  if (current !== reading) return;
  tab.reading = { kind: 'reading', fileName, share };
  tab.change();
  tab.tell('OnReading', share);
}
