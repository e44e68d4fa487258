import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read } from './sources';

const HEADER = 'Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки';
const ROWS = ['Анна Ёлкина;8 (999) 123-45-67;anna@example.ru;ИБП APC;50000;120;14.07.2021', 'ООО «Вектор»;74951112233;;Лицензия;1 234,50;3;01.02.2024'];
const FILE = [HEADER, ...ROWS].join('\r\n') + '\r\n';
const STREAM = [
  'line;error;name;phone;email;product;amount;days;first_date',
  '2;;n0p;p0m;e0;ИБП APC;50000;120;14.07.2021',
  '3;;n1c;p1l;;Лицензия;1 234,50;3;01.02.2024',
];

const CP866 = (() => {
  const decoder = new TextDecoder('ibm866');
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
})();

function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
    return encoding === 'utf-16le' ? bytes : Uint8Array.from(Buffer.from(bytes).swap16());
  }
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const decoder = new TextDecoder(encoding);
  const table = encoding === 'ibm866' ? CP866 : new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63));
}

/** A file that a browser hands over in pieces of the size given. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): Blob {
  const blob = new Blob([bytes]);
  blob.stream = () =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
  return blob;
}

test('the template becomes the stream of the contract, and the contacts stand in the vault', async () => {
  const { lines, summary, vault } = await read(FILE);
  expect(lines).toEqual(STREAM);
  expect(summary).toMatchObject({ rows: 2, encoding: 'utf-8', separator: ';', extraColumns: 0, errors: [], missing: [] });
  expect(await vault.get('n', 0)).toBe('Анна Ёлкина');
  expect(await vault.get('p', 0)).toBe('79991234567');
  expect(await vault.get('e', 0)).toBe('anna@example.ru');
  expect(await vault.get('n', 1)).toBe('ООО «Вектор»');
  expect(await vault.get('p', 2)).toBeUndefined();
});

describe('encodings', () => {
  const text = FILE.replace('«Вектор»', '"Вектор"');
  const expected = STREAM;
  test.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5', 'utf-16le', 'utf-16be'])('%s, without a mark', async (encoding) => {
    const { summary, lines } = await read(encode(text, encoding));
    expect(summary.encoding).toBe(encoding);
    expect(lines).toEqual(expected);
  });

  test.each(['utf-16le', 'utf-16be'])('%s, with a mark', async (encoding) => {
    const { summary, lines } = await read(encode('\ufeff' + text, encoding));
    expect(summary.encoding).toBe(encoding);
    expect(lines).toEqual(expected);
  });

  test.each(['utf-8', 'windows-1251', 'utf-16le', 'utf-16be'])('%s is told although no header is known', async (encoding) => {
    const { summary, table } = await read(encode(text.replace(HEADER, 'Кто;Куда;Адрес;Что;Почём;Давно;Начало'), encoding));
    expect(summary).toMatchObject({ encoding, separator: ';', mapping: 'needed' });
    expect(table!.columns.map(({ header }) => header)).toEqual(['Кто', 'Куда', 'Адрес', 'Что', 'Почём', 'Давно', 'Начало']);
  });

  test('a letter on the edge of a piece survives, whatever the pieces', async () => {
    for (const bytes of [new TextEncoder().encode(FILE), encode(text, 'utf-16le')]) {
      for (const size of [1, 2, 3, 5, 7, 64]) expect((await read(inPieces(bytes, size))).lines).toEqual(expected);
    }
  });

  test('gzip is unpacked', async () => {
    expect((await read(Uint8Array.from(gzipSync(FILE)))).lines).toEqual(STREAM);
  });
});

describe('columns', () => {
  test('any order, synonyms, a title above: only the mapped columns leave, under our names', async () => {
    const file = `Отчёт за год\n\nE-mail,Комментарий,Номенклатура,"Сумма, руб.",Дата заказа,Контрагент\na@b.ru,тайна,ИБП,"5,5",01.02.2024,Иван\n`;
    const { lines, summary } = await read(file);
    expect(lines).toEqual(['line;error;name;email;product;amount;date', '4;;n0p;e0;ИБП;5,5;01.02.2024']);
    expect(summary).toMatchObject({ separator: ',', extraColumns: 1, columns: ['name', 'email', 'product', 'amount', 'date'] });
  });

  test('a header may have line breaks and separators in quotes', async () => {
    const { lines, summary } = await read(FILE.replace('Сумма', '"Сумма,\nруб."').replace('Дата первой покупки', '"Дата\r\nпервой покупки"'));
    expect(lines).toEqual([STREAM[0], ...STREAM.slice(1).map((line) => Number(line[0]) + 2 + line.slice(1))]);
    expect(summary).toMatchObject({ mapping: 'certain', titleRows: 0 });
  });

  test('everything that is missing is named at once', async () => {
    const { summary, content } = await read('Имя;Товар;Комментарий\nАнна;ИБП;x\n');
    expect(content).toBeNull();
    expect(summary.missing).toEqual(['phone', 'email', 'amount', 'days', 'first_date']);
    expect(summary.errors.map(({ code }) => code)).toEqual(['E_MISSING_COLUMN']);
  });

  test('rows of wrong width leave as a line and a code', async () => {
    const { lines, summary } = await read(`${HEADER}\nАнна;89991234567\n\n${ROWS[1]};;\n${ROWS[1]};лишнее\n;;;;;;\n`);
    expect(lines.slice(1)).toEqual(['2;E_FIELD_COUNT;;;;;;;', '4;;n0c;p0l;;Лицензия;1 234,50;3;01.02.2024', '5;E_FIELD_COUNT;;;;;;;']);
    expect(summary).toMatchObject({ rows: 3, emptyRows: 2 });
  });
});

test('a cell too long is named by its field, one that stays in the tab does no harm, a letter that cannot be read refuses its row', async () => {
  const long = 'x'.repeat(10_001);
  const bytes = new TextEncoder().encode(`${HEADER};Заметка;\n${ROWS[1]};${long};\n${ROWS[1]!.replace('Лицензия', long)};\nАнна;1?;;;;;;;\n`);
  bytes[bytes.indexOf(63)] = 0xff;
  const { lines, summary } = await read(bytes);
  expect(lines.slice(1)).toEqual(['2;;n0c;p0l;;Лицензия;1 234,50;3;01.02.2024', '3;E_FIELD_TOO_LONG:product;;;;;;;', '4;E_ENCODING;;;;;;;']);
  expect(summary).toMatchObject({ extraColumns: 1, rows: 3 });
});

describe('characters nobody sees', () => {
  test.each([
    ['NUL', 'Ч\0ай', 'E_NUL_CHAR'],
    ['a letter that could not be read', 'Ч\ufffdай', 'E_ENCODING'],
    ['control characters', '\u0007Чай\u001b', ''],
    ['marks of direction', '\u202eЧай\u2066', ''],
  ])('%s in a row', async (_, product, error) => {
    const { lines } = await read(`${HEADER}\nАнна;89161234501;;${product};1;3;01.02.2024\n`);
    expect(lines[1]).toBe(error === '' ? `2;;n0p;p0m;;${product};1;3;01.02.2024` : `2;${error};;;;;;;`);
  });

  test('in contacts and headers they change nothing', async () => {
    const { lines, vault } = await read(`${HEADER.replace('Телефон', '\u202eТелефон\u202c').replace('Сумма', 'Сум\u00adма')}\n\u0001Анна;\u200e8 916 123-45-01\u200f;\u2066a@b.ru\u2069;Чай;1;3;01.02.2024\n`);
    expect(lines[1]).toBe('2;;n0p;p0m;e0;Чай;1;3;01.02.2024');
    expect([await vault.get('p', 0), await vault.get('e', 0)]).toEqual(['79161234501', 'a@b.ru']);
  });
});

describe('what is no CSV is refused with the reason', () => {
  test.each([
    ['E_EMPTY_FILE', ''],
    ['E_EMPTY_FILE', '\ufeff \r\n\r\n'],
    ['E_NO_ROWS', HEADER + '\n;;;;;;\n'],
    ['E_NOT_CSV_PDF', '%PDF-1.7'],
    ['E_NOT_CSV_HTML', '<html><table><tr><td>Имя</td></tr></table>'],
    ['E_DUPLICATE_COLUMN', HEADER + ';Сумма\n'],
    ['E_TOO_MANY_COLUMNS', HEADER + ';x'.repeat(16_384) + '\n1\n'],
  ])('%s', async (code, content) => {
    const { summary, content: stream } = await read(content);
    expect(summary.errors.map((error) => error.code)).toEqual([code]);
    expect(stream).toBeNull();
  });
});
