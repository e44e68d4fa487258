import { ExportFiller } from './export-filler';
import { saveFile } from './save-file';
import { tab } from './tab';
import { exportFileName } from './texts';
import { NO_ANSWER, postJson, readRefusal, runPath, type Refusal } from './web-api';

/** The final CSV: once it is saved, the tab may be closed without a question. */
const FINAL = 'clients';
const PART = 1 << 20;

export type SaveResult = { readonly rows: number } | { readonly refusal: Refusal };

/** Streams an export, fills the contacts in and saves it. The whole text never stands in memory at once. */
export async function saveExport(run: string, name: string, query: unknown): Promise<SaveResult> {
  const { vault } = tab;
  if (vault === null) return { refusal: { code: 'E_NO_FILE', reference: '', arguments: [] } };
  try {
    const response = await postJson(runPath(run, `/exports/${encodeURIComponent(name)}`), query);
    if (!response.ok || response.body === null) return { refusal: readRefusal(response.status, await response.text()) };

    const filler = new ExportFiller(response.headers.get('X-Contact-Columns') ?? '', await vault.openAll());
    const content = await fill(response.body, filler);
    saveFile(content, exportFileName(name, tab.base?.fileName ?? ''));
    if (name === FINAL && isWhole(query) && tab.run?.run === run) tab.saved = true;
    return { rows: Math.max(0, filler.rows) };
  } catch {
    return { refusal: NO_ANSWER };
  }
}

/** A selection of clients is not the whole result. */
function isWhole(query: unknown): boolean {
  const { timings, activities, stages, abc, clients } = query as Record<string, unknown>;
  return [timings, activities, stages, abc].every((filter) => filter === undefined || (filter as { length: number }).length === 0) && (clients ?? null) === null;
}

async function fill(body: ReadableStream<Uint8Array<ArrayBuffer>>, filler: ExportFiller): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '';
  const keep = (least: number): void => {
    text += filler.take();
    if (text.length <= least) return;
    parts.push(new Blob([text]));
    text = '';
  };

  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    filler.push(piece.value);
    keep(PART);
  }
  filler.end();
  keep(0);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
