import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { startRun } from '../run';
import { tab } from '../tab';
import { hold, SETTINGS } from './bases';
import { read } from './sources';

const NAME = 'Канарейкина Пелагея';
const PHONE = '79037654321';
const EMAIL = 'pelageya.kanareykina@canary-nest.ru';
const FILE_NAME = 'Канарейки Пелагеи.csv';
const UNKNOWN = 'Секретная заметка о клиентке';

/** The canary sits in every place a contact may slip through. */
const FILE = [
  `Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки;Номер заказа;Город;Позвонить ${EMAIL} +${PHONE}`,
  `${NAME};${PHONE};${EMAIL};ИБП;100;5;01.02.2024;1;Тверь;${UNKNOWN}`,
  `"${NAME.toUpperCase()}";8 (903) 765-43-21; <${EMAIL.toUpperCase()}> ;Доставка для 8-903-765-43-21, ${EMAIL};100;5;01.02.2024;1;${EMAIL};${NAME}`,
  `${NAME};${PHONE};${EMAIL};${NAME};слишком;широкая;строка;${PHONE};x;y;z`,
  `${NAME};${PHONE};${EMAIL}`,
  `Анна;+7 903 765 43 21;a@b.ru;ИБП;+${PHONE};8(903)7654321;${EMAIL};тел ${PHONE};т.${PHONE}#${EMAIL};-`,
  `${NAME};"${PHONE}";;"ИБП; ${PHONE.slice(1)}\n${EMAIL}";100;5;01.02.2024;${EMAIL};Тверь;`,
].join('\n');

/** Spellings under which a contact could hide: as is, digits only, base64 at each of its three offsets. */
function disguises(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset, 32), bytes]).toString('base64').slice(offset === 0 ? 0 : 4, -4));
  return [secret, secret.toLowerCase(), secret.toUpperCase(), encodeURIComponent(secret), ...base64];
}

function leaks(outgoing: string): string[] {
  const secrets = [NAME, NAME.split(' ')[0]!, PHONE, PHONE.slice(1), EMAIL, EMAIL.split('@')[0]!, FILE_NAME, UNKNOWN];
  const digitsOnly = outgoing.replace(/[^\d]/g, '');
  const found = secrets.flatMap(disguises).filter((secret) => outgoing.includes(secret));
  return digitsOnly.includes(PHONE.slice(1)) ? [...found, 'digits only'] : found;
}

afterEach(() => vi.unstubAllGlobals());

test('no contact is in what leaves the tab: neither in the stream nor in the request, from no place of the file, its name or the context', async () => {
  const { stream, vault, summary } = await hold(FILE, FILE_NAME);
  expect(summary).toMatchObject({ rows: 6, errors: [] });
  expect(leaks(stream)).toEqual([]);
  expect(await vault.get('n', 0)).toBe(NAME);

  const sent = await everythingSentBy(async () => {
    tab.context = `Звоните ${PHONE} или 8 903 765-43-21, пишите ${EMAIL}`;
    await startRun(SETTINGS);
  });
  expect(sent).toContain('line;error;name');
  expect(sent).toContain('Звоните ••• или •••, пишите •••');
  expect(leaks(sent)).toEqual([]);
  expect(leaks(JSON.stringify(summary))).toEqual([]);
});

test('no contact slips through several columns of contacts, pieces of a name, states, prices and headers nobody knows', async () => {
  const [surname, firstName] = NAME.split(' ') as [string, string];
  const file = [
    `Отчёт для ${NAME} ${PHONE}`,
    `Имя;Фамилия;Компания;Рабочий телефон;Мобильный телефон;Email;Личный email;Товар;Цена;Количество;Дата;Номер заказа;Статус;Связь ${EMAIL}`,
    `${firstName};${surname};;;${PHONE};нет;${EMAIL};ИБП;100;1;01.02.2024;1;Оплачен ${EMAIL};${UNKNOWN}`,
    `;;${NAME};${EMAIL};8 903 765-43-21;${PHONE};${EMAIL};ИБП;${PHONE};${PHONE};${PHONE};${PHONE};тел ${PHONE};${PHONE}`,
    `;;${NAME};8 903 765-43-21;;${EMAIL};;ИБП;${PHONE.slice(1)};1;${PHONE.slice(1)};1;٧٩٠٣٧٦٥٤٣٢١ "${surname} x"@canary-nest.ru;${NAME}`,
  ].join('\n');
  const { stream, summary, vault, table } = await read(file);
  expect(summary).toMatchObject({ rows: 3, titleRows: 1, errors: [] });
  expect(await vault.get('n', 0)).toBe(`${firstName} ${surname}`);
  expect(JSON.stringify(table)).toContain(PHONE);
  expect(leaks(stream)).toEqual([]);
  expect(leaks(JSON.stringify(summary))).toEqual([]);
});

test('the search for leaks finds each disguise', () => {
  for (const leak of [NAME, `тел: ${PHONE}`, '8-903-765-43-21', EMAIL.toUpperCase(), Buffer.from(`x${EMAIL}`).toString('base64'), encodeURIComponent(NAME)]) {
    expect(leaks(leak)).not.toEqual([]);
  }
});

/** Runs the work against a network that takes everything, and returns all bytes that were handed to it. */
async function everythingSentBy(work: () => Promise<void>): Promise<string> {
  const sent: string[] = [];
  const pending: Promise<unknown>[] = [];
  const keep = (body: unknown): void => {
    if (typeof body === 'string') sent.push(body);
    if (body instanceof Blob) pending.push(body.arrayBuffer().then((bytes) => sent.push(unzip(Buffer.from(bytes)))));
  };
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('navigator', { sendBeacon: (url: string, body: unknown) => (sent.push(url), keep(body), true) });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    sent.push(url, JSON.stringify(init?.headers));
    keep(init?.body);
    return Response.json({ run: '11111111-1111-1111-1111-111111111111', secret: 's' }, { status: 201 });
  });
  vi.stubGlobal('XMLHttpRequest', class {
    upload = {};
    status = 202;
    onload: () => void = () => undefined;
    open = (_: string, url: string): void => void sent.push(url);
    setRequestHeader = (name: string, value: string): void => void sent.push(name, value);
    send = (body: unknown): void => {
      keep(body);
      queueMicrotask(() => this.onload());
    };
  });
  await work();
  await Promise.all(pending);
  return sent.join('\n');
}

function unzip(bytes: Buffer): string {
  return bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString();
}
