// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { writeRemarks, type RemarksRequest } from '../remarks-csv';
import { RemarksReader, type Remarks } from '../remarks';
import { saveRemarks } from '../save-remarks';
import { tab } from '../tab';
import { hold } from './bases';

const RUN = '22222222-2222-2222-2222-222222222222';
const FILE = [
  'Отчёт за май',
  'ФИО;Телефон;Товар;Сумма;Дата покупки;=Заметка',
  'Анна;89991234567;ИБП;5;01.02.2024;',
  'Пётр;89991234568;ИБП;много;01.02.2024;"=ОПАСНО(""а""; 1)"',
  'Вера;89991234569;"ИБП\nбольшой";15 000 руб;2024-02-01;',
  'Ольга;;ИБП',
].join('\n');
const SERVER = [
  'line;rejected;column;code;message',
  '4;1;Сумма;E_AMOUNT_FORMAT;Не число. Впишите число',
  '5;0;Сумма;W_AMOUNT_CLEANED;"Лишнее; убрали"',
  '5;0;Дата покупки;W_DATE_FORMAT;Прочли по-другому',
  '7;1;;E_FIELD_COUNT;Не то число столбцов',
  '99;1;;E_FIELD_COUNT;Не то число столбцов',
  '',
].join('\n');

function remarksOf(text: string, rejectedOnly: boolean, piece: number): Remarks {
  const reader = new RemarksReader(rejectedOnly);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += piece) reader.push(bytes.subarray(at, at + piece));
  return reader.end();
}

const request = (remarks: Remarks, file = new Blob([FILE]), encoding = 'utf-8', headerLine = 2): RemarksRequest => ({ file, format: { encoding, separator: ';', headerLine }, remarks });

test.each([1, 7, 10_000])('each remark is a line: the reason, then the user\'s own row under the user\'s own headers, formulas guarded (pieces of %d)', async (piece) => {
  const content = await writeRemarks(request(remarksOf(SERVER, false, piece)));
  expect(new Uint8Array(await content.slice(0, 3).arrayBuffer())).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  expect(await content.text().then((text) => text.replace(/^\ufeff/, '').split('\r\n'))).toEqual([
    "Строка;Что с ней;Столбец;Что не так и как исправить;ФИО;Телефон;Товар;Сумма;Дата покупки;'=Заметка",
    `4;Отклонена;Сумма;Не число. Впишите число;Пётр;89991234568;ИБП;много;01.02.2024;"'=ОПАСНО(""а""; 1)"`,
    '5;Исправлена;Сумма;"Лишнее; убрали";Вера;89991234569;"ИБП\nбольшой";15 000 руб;2024-02-01;',
    '5;Исправлена;Дата покупки;Прочли по-другому;Вера;89991234569;"ИБП\nбольшой";15 000 руб;2024-02-01;',
    '7;Отклонена;;Не то число столбцов;Ольга;;ИБП',
    '99;Отклонена;;Не то число столбцов;',
    '',
  ]);
});

test('only rejected rows, where only they are asked for', () => {
  expect(remarksOf(SERVER, true, 64)).toMatchObject({ lines: [4, 7, 99], texts: [0, 1, 1] });
});

test('the file is read in its own encoding; a file without a header gets letters', async () => {
  const windows1251 = new Uint8Array([...'Анна;1'].map((letter) => (letter.charCodeAt(0) > 255 ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))));
  const remarks: Remarks = { lines: [1], texts: [0], reasons: [{ rejected: true, column: '', message: 'Плохо' }] };
  const content = await writeRemarks(request(remarks, new Blob([windows1251]), 'windows-1251', 0));
  expect(await content.text()).toContain('1;Отклонена;;Плохо;Анна;1\r\n');
});

test('two hundred thousand remarks are written in seconds', async () => {
  const rows = 200_000;
  const file = new Blob(['Телефон;Сумма\n', 'ййй;мно;го\n'.repeat(rows)]);
  const server = 'line;rejected;column;code;message\n' + Array.from({ length: rows }, (_, row) => `${row + 2};1;Сумма;E_AMOUNT_FORMAT;Не число\n`).join('');
  const started = performance.now();
  const content = await writeRemarks(request(remarksOf(server, false, 1 << 16), file, 'utf-8', 1));
  expect((await content.text()).split('\r\n')).toHaveLength(rows + 2);
  expect(performance.now() - started).toBeLessThan(10_000);
});

beforeEach(async () => {
  await hold(FILE, 'Продажи.csv');
  vi.stubGlobal('Worker', class {
    onmessage: (event: { data: unknown }) => void = () => undefined;
    terminate = (): void => undefined;
    postMessage = ({ write }: { write: RemarksRequest }): void => void writeRemarks(write).then((content) => this.onmessage({ data: { content } }), () => this.onmessage({ data: { content: null } }));
  });
});

test('they are saved under the name of the file; a refusal of the server is told', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:test';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => (asked.push(path), new Response(SERVER)));
  expect(await saveRemarks(RUN, false)).toEqual({ rows: 5 });
  expect(await saveRemarks(RUN, true)).toEqual({ rows: 3 });
  expect(saved).toEqual(['Продажи — строки с замечаниями.csv', 'Продажи — отклонённые строки.csv']);
  expect(asked[0]).toBe(`/api/runs/${RUN}/check/remarks`);

  vi.stubGlobal('fetch', async () => Response.json({ code: 'E_NOT_NOW', reference: 'AR-1', arguments: [] }, { status: 409 }));
  expect(await saveRemarks(RUN, true)).toMatchObject({ refusal: { code: 'E_NOT_NOW' } });

  vi.stubGlobal('fetch', async () => new Response(SERVER));
  vi.spyOn(tab.base!.file, 'stream').mockImplementation(() => {
    throw new Error('moved away');
  });
  expect(await saveRemarks(RUN, true)).toMatchObject({ refusal: { code: 'E_FILE_UNREADABLE' } });
  vi.unstubAllGlobals();
});
