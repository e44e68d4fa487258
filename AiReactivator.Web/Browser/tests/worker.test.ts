import { expect, test } from 'vitest';
import type { ReadMessage } from '../intake/worker';
import { makeKey } from '../vault-blocks';

test('the thread that sees the whole file has no way out but its messages to the page, and reads all the same', async () => {
  const told: ReadMessage[] = [];
  const scope = Object.assign(globalThis, { postMessage: (message: ReadMessage) => void told.push(message) }) as unknown as { onmessage: (event: { data: unknown }) => Promise<void> };
  await import('../intake/worker');
  expect([globalThis.fetch, globalThis.WebSocket, globalThis.BroadcastChannel]).toEqual([undefined, undefined, undefined]);
  expect(() => Object.assign(globalThis, { fetch: () => undefined })).toThrow(TypeError);

  const file = new Blob(['Имя;Телефон;Товар;Сумма;Дата покупки\nАнна;89991234567;ИБП;5;01.02.2024\n']);
  await scope.onmessage({ data: { file, key: await makeKey(), limits: {}, choices: {} } });
  expect(told.at(-1)).toMatchObject({ intake: { summary: { rows: 1, errors: [] } } });
});
