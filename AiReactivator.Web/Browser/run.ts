import { maskContacts } from './contacts/masking';
import { Lease } from './lease';
import { tab, type ReadBase, type RunHandle } from './tab';
import { Upload } from './upload';
import { NO_ANSWER, postJson, readRefusal, runPath, type Refusal } from './web-api';

/** As in CreateRunRequest; the page makes them, the tab hands them on. */
export interface RunSettings {
  readonly analysisDate: string | null;
  readonly horizonDays: number;
  readonly usualCycleDays: number | null;
  readonly review: 'WhenNeeded' | 'Always';
  readonly decimalMark: 'comma' | 'dot' | null;
  readonly orderTotals: 'Lines' | 'Once';
  /** As the stream has them: contacts masked. */
  readonly leftOutStatuses: readonly string[] | null;
  /** Numbers of contacts and thresholds. */
  readonly gluing: unknown;
}

export type StartResult = { readonly run: string } | { readonly refusal: Refusal };

export const MAX_CONTEXT = 4000;

let lease: Lease | null = null;
let upload: Upload | null = null;

/** Makes a run of the file that was read and sends it. A run before it is wiped. */
export async function startRun(settings: RunSettings): Promise<StartResult> {
  const base = tab.base;
  if (base === null || base.content === null) return { refusal: { code: 'E_NO_FILE', reference: '', arguments: [] } };

  forgetRun();
  const made = await createRun(base, settings);
  if ('refusal' in made) return made;
  holdRun(made);

  upload = new Upload();
  const refusal = await upload.send(made.run, base.content, (sent, total) => tab.tell('OnUpload', sent, total));
  upload = null;
  if (refusal === null) return { run: made.run };
  if (tab.run === made) forgetRun();
  return { refusal };
}

export function cancelUpload(): void {
  upload?.cancel();
}

/** Wipes the run on the server and lets go of it; the file and its contacts stay. */
export function forgetRun(): void {
  upload?.cancel();
  upload = null;
  lease?.stop();
  lease = null;
  if (tab.run !== null) sendWipe(tab.run);
  tab.run = null;
  tab.hasResult = false;
  tab.saved = false;
}

/** The page knows whether the run has a result; a word about a run that is held no longer is late. */
export function markResult(run: string, ready: boolean): void {
  if (tab.run?.run === run) tab.hasResult = ready;
}

/** Closing or reloading wipes at once; a page that is only cached may come back, and then asks whether the run still lives. */
export function watchPage(): void {
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted && tab.run !== null) sendWipe(tab.run);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void lease?.renew();
  });
  addEventListener('beforeunload', (event) => {
    if (tab.run !== null && tab.hasResult && !tab.saved) event.preventDefault();
  });
}

async function createRun(base: ReadBase, settings: RunSettings): Promise<RunHandle | { refusal: Refusal }> {
  const { encoding, separator, emptyRows, extraColumns, rows, titleRows } = base.summary;
  const { analysisDate, horizonDays, usualCycleDays, review, decimalMark, orderTotals, leftOutStatuses, gluing } = settings;
  try {
    const response = await postJson('/api/runs', {
      context: maskContacts(tab.context.trim()).slice(0, MAX_CONTEXT),
      file: { encoding, separator, emptyRows, extraColumns, columnOrderDiffers: base.columnOrderDiffers, rows, titleRows },
      analysisDate, horizonDays, usualCycleDays, review, decimalMark, orderTotals, leftOutStatuses, gluing,
    });
    if (!response.ok) return { refusal: readRefusal(response.status, await response.text()) };
    const { run, secret } = (await response.json()) as RunHandle;
    return { run, secret };
  } catch {
    return { refusal: NO_ANSWER };
  }
}

function holdRun(made: RunHandle): void {
  tab.run = made;
  tab.hasResult = false;
  tab.saved = false;
  lease = new Lease(made.run, () => {
    if (tab.run !== made) return;
    tab.run = null;
    tab.tell('OnLeaseLost');
  });
  lease.start();
}

/** By beacon: it leaves even while the page is being closed. */
function sendWipe({ run, secret }: RunHandle): void {
  navigator.sendBeacon(runPath(run, '/wipe'), new Blob([JSON.stringify({ secret })], { type: 'application/json' }));
}
