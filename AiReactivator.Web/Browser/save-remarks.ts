import { writeRemarksInWorker } from './intake/write-in-worker';
import { RemarksReader, type Remarks } from './remarks';
import { saveFile } from './save-file';
import type { SaveResult } from './download';
import { tab } from './tab';
import { remarksFileName } from './texts';
import { NO_ANSWER, readRefusal, runPath, type Refusal } from './web-api';

/**
 * Saves the user's own rows that were left out or repaired, each with its line, the reason and the mend.
 * The server tells lines and reasons; the rows are read from the file once more, off the page's thread.
 */
export async function saveRemarks(run: string, rejectedOnly: boolean): Promise<SaveResult> {
  const { base } = tab;
  if (base === null) return { refusal: { code: 'E_NO_FILE', reference: '', arguments: [] } };
  let remarks: Remarks | Refusal;
  try {
    remarks = await fetchRemarks(run, rejectedOnly);
  } catch {
    return { refusal: NO_ANSWER };
  }
  if ('code' in remarks) return { refusal: remarks };

  try {
    const { encoding, separator } = base.summary;
    const format = { encoding, separator, headerLine: base.table?.headerLine ?? 0 };
    const content = await writeRemarksInWorker({ file: base.file, format, remarks });
    saveFile(content, remarksFileName(base.fileName, rejectedOnly));
    return { rows: remarks.lines.length };
  } catch {
    // The file was moved, changed or taken away since it was read.
    return { refusal: { code: 'E_FILE_UNREADABLE', reference: '', arguments: [] } };
  }
}

async function fetchRemarks(run: string, rejectedOnly: boolean): Promise<Remarks | Refusal> {
  const response = await fetch(runPath(run, '/check/remarks'), { credentials: 'same-origin' });
  if (!response.ok || response.body === null) return readRefusal(response.status, await response.text());
  const reader = response.body.getReader();
  const remarks = new RemarksReader(rejectedOnly);
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) remarks.push(piece.value);
  return remarks.end();
}
