// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cancelUpload, forgetRun, markResult, startRun, watchPage, type RunSettings } from '../run';
import { tab } from '../tab';
import { hold, SETTINGS } from './bases';

const FILE = 'Имя;Телефон;Товар;Сумма;Дата покупки\nАнна;89991234567;ИБП;5;01.02.2024\n';
const RUN = { run: '22222222-2222-2222-2222-222222222222', secret: 'тайна' };

/** What the request for a run said. */
let asked: Record<string, unknown>;

interface Sent {
  method: string;
  path: string;
  token: string | null;
}

let sent: Sent[];
let beacons: { path: string; body: Promise<string> }[];
let answers: Record<string, () => Response>;
let upload: { status: number; body: string; hangs: boolean };

beforeAll(() => {
  document.head.innerHTML = '<meta name="csrf-token" content="печать">';
  watchPage();
});

beforeEach(async () => {
  await hold(FILE, 'Секрет.csv');
  sent = [];
  beacons = [];
  answers = { '/api/runs': () => Response.json(RUN, { status: 201 }) };
  upload = { status: 202, body: '', hangs: false };
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({ method: init.method!, path, token: new Headers(init.headers).get('X-CSRF-TOKEN') });
    if (path === '/api/runs') asked = JSON.parse(String(init.body)) as Record<string, unknown>;
    return answers[path]?.() ?? new Response(null, { status: 204 });
  });
  navigator.sendBeacon = (path, body) => beacons.push({ path: String(path), body: (body as Blob).text() }) > 0;
  vi.stubGlobal('XMLHttpRequest', class {
    upload: { onprogress?: (event: unknown) => void } = {};
    status = upload.status;
    responseText = upload.body;
    onload = (): void => undefined;
    onabort = (): void => undefined;
    open = (method: string, path: string): void => void sent.push({ method, path, token: null });
    setRequestHeader = (name: string, value: string): void => {
      if (name === 'X-CSRF-TOKEN') sent.at(-1)!.token = value;
    };
    send = (): void => {
      this.upload.onprogress?.({ loaded: 1 });
      if (!upload.hangs) queueMicrotask(() => this.onload());
    };
    abort = (): void => this.onabort();
  });
});

afterEach(() => {
  forgetRun();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a run is made, its content sent, both under the token; progress is told', async () => {
  const told = vi.fn().mockResolvedValue(undefined);
  tab.attach({ invokeMethodAsync: told });
  expect(await startRun(SETTINGS)).toEqual({ run: RUN.run });
  expect(sent).toEqual([
    { method: 'POST', path: '/api/runs', token: 'печать' },
    { method: 'PUT', path: `/api/runs/${RUN.run}/content`, token: 'печать' },
  ]);
  expect(told).toHaveBeenCalledWith('OnUpload', 1, tab.base!.content!.size);
  expect(tab.run).toEqual(RUN);
});

test('all that the user settled goes along, and nothing else', async () => {
  const settings: RunSettings = {
    analysisDate: '2026-05-24', horizonDays: 180, usualCycleDays: 40, review: 'Always', decimalMark: 'dot', orderTotals: 'Once', leftOutStatuses: ['Отказ'], gluing: { sharedPartners: 5, sharedNames: 5, edits: [] },
  };
  await startRun({ ...settings, secret: 'x' } as RunSettings);
  const { context, file, ...rest } = asked;
  expect(rest).toEqual(settings);
  expect(context).toBe('');
  expect(file).toEqual({ encoding: 'utf-8', separator: ';', emptyRows: 0, extraColumns: 0, columnOrderDiffers: false, rows: 1, titleRows: 0 });
});

describe('refusals', () => {
  const refusal = { code: 'E_QUEUE_FULL', reference: 'AB-12', arguments: ['2'] };

  test('of the run', async () => {
    answers['/api/runs'] = () => Response.json(refusal, { status: 429 });
    expect(await startRun(SETTINGS)).toEqual({ refusal });
    expect(tab.run).toBeNull();
  });

  test('of the content: the run is let go', async () => {
    upload = { status: 413, body: JSON.stringify(refusal), hangs: false };
    expect(await startRun(SETTINGS)).toEqual({ refusal });
    expect(tab.run).toBeNull();
    expect(beacons).toHaveLength(1);
  });

  test('by something that does not speak our language', async () => {
    answers['/api/runs'] = () => new Response('<html>', { status: 502 });
    expect(await startRun(SETTINGS)).toEqual({ refusal: { code: 'E_INTERNAL', reference: 'HTTP 502', arguments: [] } });
  });

  test('without a file', async () => {
    tab.reading = { kind: 'none' };
    expect(await startRun(SETTINGS)).toMatchObject({ refusal: { code: 'E_NO_FILE' } });
  });
});

test('an upload can be cancelled', async () => {
  upload.hangs = true;
  const started = startRun(SETTINGS);
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  cancelUpload();
  expect(await started).toMatchObject({ refusal: { code: 'E_UPLOAD_CANCELLED' } });
});

test.each([404, 401])('the lease is renewed every 30 seconds; an error is nothing, %i is the end and is told', async (end) => {
  vi.useFakeTimers();
  const told = vi.fn().mockResolvedValue(undefined);
  tab.attach({ invokeMethodAsync: told });
  await startRun(SETTINGS);
  const lease = `/api/runs/${RUN.run}/lease`;
  await vi.advanceTimersByTimeAsync(61_000);
  expect(sent.filter(({ path }) => path === lease)).toHaveLength(2);

  answers[lease] = () => {
    throw new TypeError('offline');
  };
  await vi.advanceTimersByTimeAsync(30_000);
  expect(tab.run).toEqual(RUN);

  answers[lease] = () => new Response(null, { status: end });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(tab.run).toBeNull();
  expect(told).toHaveBeenLastCalledWith('OnLeaseLost');
});

test('closing the page wipes by beacon with the secret; a page that is only cached keeps its run', async () => {
  await startRun(SETTINGS);
  dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
  expect(beacons).toEqual([]);
  dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));
  expect(beacons[0]!.path).toBe(`/api/runs/${RUN.run}/wipe`);
  expect(await beacons[0]!.body).toBe('{"secret":"тайна"}');
});

test('leaving asks while the result is unsaved, and no longer', async () => {
  const asks = (): boolean => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };
  expect(asks()).toBe(false);
  await startRun(SETTINGS);
  expect(asks(), 'under way there is nothing to lose').toBe(false);
  markResult('33333333-3333-3333-3333-333333333333', true);
  expect(asks(), 'the result of another run').toBe(false);
  markResult(RUN.run, true);
  expect(asks()).toBe(true);
  tab.saved = true;
  expect(asks()).toBe(false);
});
