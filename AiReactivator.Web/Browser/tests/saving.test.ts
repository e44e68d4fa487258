// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveExport } from '../download';
import { tab } from '../tab';
import { hold } from './bases';

const RUN = '22222222-2222-2222-2222-222222222222';
const WHOLE = { sort: 'CallOrder', timings: [], activities: [], stages: [], abc: '', clients: null };

let saved: { name: string; text: Promise<string> }[];

beforeEach(async () => {
  await hold('Имя;Телефон;Товар;Сумма;Дата покупки\nАнна;89991234567;ИБП;5;01.02.2024\n', 'Продажи.csv');
  tab.run = { run: RUN, secret: 'тайна' };
  tab.saved = false;
  saved = [];
  let last: Blob;
  URL.createObjectURL = (content) => ((last = content as Blob), 'blob:test');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: last.text() });
  });
  vi.stubGlobal('fetch', async () => new Response('Имя\nn0\n', { headers: { 'X-Contact-Columns': '0=name' } }));
});

afterEach(() => {
  tab.run = null;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['clients', WHOLE, true],
  ['clients', { ...WHOLE, timings: ['Now'] }, false],
  ['clients', { ...WHOLE, abc: 'A' }, false],
  ['clients', { ...WHOLE, clients: [1] }, false],
  ['calls', WHOLE, false],
])('%s with %o saves the result: %s', async (name, query, whole) => {
  expect(await saveExport(RUN, name, query)).toEqual({ rows: 1 });
  expect(tab.saved).toBe(whole);
});
