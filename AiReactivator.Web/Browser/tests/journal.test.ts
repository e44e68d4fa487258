// @vitest-environment happy-dom
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test, vi } from 'vitest';
import { journal, watchEgress } from '../egress-journal';
import { EgressJournalList } from '../elements/egress-journal-list';
import { headOf, wholeOf } from '../elements/sent-text';
import { journalWords } from '../texts';

const RUN = '/api/runs/22222222-2222-2222-2222-222222222222';
const sockets: unknown[] = [];

beforeAll(() => {
  vi.stubGlobal('fetch', async () => new Response());
  navigator.sendBeacon = () => true;
  WebSocket.prototype.send = (data) => void sockets.push(data);
  watchEgress();
  customElements.define('egress-journal', EgressJournalList);
  document.body.innerHTML = '<egress-journal></egress-journal>';
});

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('egress-journal tbody tr:not(.sent)')];
const lineOf = async (words: string): Promise<HTMLElement> => vi.waitFor(() => lines().find(({ textContent }) => textContent!.includes(words)) ?? Promise.reject(new Error(words)));

async function open(line: HTMLElement): Promise<string> {
  line.querySelector('button')!.click();
  const detail = line.nextElementSibling as HTMLElement;
  await vi.waitFor(() => expect(detail.hidden).toBe(false));
  return detail.textContent!;
}

test('every way out is listed with words, size and, on demand, the very text that left', async () => {
  await fetch('/api/runs', { method: 'POST', body: '{"context":"мы"}' });
  await fetch(`${RUN}/check/remarks`);
  navigator.sendBeacon(`${RUN}/wipe`, new Blob(['{"secret":"s"}']));
  await fetch(new Request(`http://localhost${RUN}/exports/clients`, { method: 'POST', body: '{"sort":"CallOrder"}' }));

  expect((await lineOf('Новый анализ')).textContent).toContain('18\u00a0Б');
  expect(await open(await lineOf('Новый анализ'))).toContain('{"context":"мы"}Ушло ровно это.');
  expect(await open(await lineOf('Стереть анализ'))).toContain('{"secret":"s"}');
  expect((await lineOf('номера строк с замечаниями')).querySelector('button')!.hidden, 'a question without a body').toBe(true);
  await vi.waitFor(async () => expect((await lineOf('Запрос выгрузки')).textContent).toContain('20\u00a0Б'));
  expect(await open(await lineOf('Запрос выгрузки'))).toContain('CallOrder');
});

test('what is open stays open while others come', async () => {
  await fetch('/api/runs/other/cancel', { method: 'POST', body: 'x' });
  await vi.waitFor(() => expect(lines().length).toBe(5));
  expect(((await lineOf('Новый анализ')).nextElementSibling as HTMLElement).hidden).toBe(false);
});

test('messages of a live connection are counted; the newest are kept, within bounds', async () => {
  const socket = Object.assign(Object.create(WebSocket.prototype), {}) as WebSocket;
  Object.defineProperty(socket, 'url', { value: 'ws://localhost/_blazor' });
  for (let message = 0; message < 150; message++) socket.send(new TextEncoder().encode(`\u0001message ${message}`));
  socket.send('я'.repeat(200_000));
  expect(sockets).toHaveLength(151);
  const entry = journal.entries.find(({ method }) => method === 'WS')!;
  expect(entry.messages).toBe(151);
  expect(entry.body).toHaveLength(1);
  socket.send('и ещё');
  expect(entry.body.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(1 << 18);
  const text = await open(await lineOf('Связь со страницей'));
  expect(text).toContain('и ещё');
  expect(text).toContain('новые сверху');
});

test('a long body is shown in part and saved whole, unpacked', async () => {
  const plain = 'line;error;name\n' + '2;;n0p\n'.repeat(5000);
  const packed = new Blob([new Uint8Array(gzipSync(plain))]);
  const { text, whole } = await headOf([packed], 100);
  expect([text, whole]).toEqual([plain.slice(0, 100), false]);
  expect(await (await wholeOf([packed])).text()).toBe(plain);
  expect(await headOf([new Blob(['коротко'])], 100)).toEqual({ text: 'коротко', whole: true });
  expect(await headOf([new Blob(['\u0001\u0002а']), new Blob(['б'])], 100)).toEqual({ text: 'б\n·а', whole: true });
});

test('bodies are gone once all is forgotten; the lines stay', async () => {
  journal.forgetBodies();
  await vi.waitFor(() => expect(document.querySelectorAll('egress-journal tr.sent:not([hidden])')).toHaveLength(0));
  expect(lines().length).toBe(6);
  expect(document.querySelector<HTMLButtonElement>('egress-journal td button')!.hidden).toBe(true);
});

test.each([
  ['GET', `${RUN}/check/remarks`, 'Запрос: номера строк с замечаниями'],
  ['PUT', `${RUN}/content`, 'База: номера вместо контактов, только нужные столбцы'],
  ['GET', `${RUN}/clients/contacts`, 'Запрос: какие номера контактов у каких клиентов'],
])('%s %s in words', (method, path, words) => expect(journalWords(method, path)).toBe(words));
