import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RowFinder } from '../intake/row-finder';
import { random } from './random';
import { read } from './sources';

const HEADER = 'Имя;Телефон;Товар;Сумма;Дата;Заметка';
const FILE = `Отчёт\n\n${HEADER}\r\nАнна;89161234501;Чай;1;01.02.2024;\n"Ив\nан";;"Чай; ""зелёный""";х;01.02.2024;vip\n\n;;;;;\nкоротко\n"не закрыто;1\nПётр;8;Чай;1;1;\n`;

/** The rows on these lines, as the tab finds them again after it has read the file. */
async function rowsOf(content: string | Uint8Array<ArrayBuffer>, lines: readonly number[]): Promise<unknown[]> {
  const file = new Blob([content]);
  const { summary, table } = await read(file);
  const finder = await RowFinder.open(file, { ...summary, headerLine: table!.headerLine });
  const rows: unknown[] = [finder.header];
  for (const line of lines) rows.push(await finder.find(line));
  await finder.close();
  return rows;
}

describe('the user’s own rows', () => {
  test('are found by their lines, cells as written', async () => {
    expect(await rowsOf(FILE, [4, 5, 6, 7, 9, 11, 40])).toEqual([
      HEADER.split(';'),
      ['Анна', '89161234501', 'Чай', '1', '01.02.2024', ''],
      ['Ив\nан', '', 'Чай; "зелёный"', 'х', '01.02.2024', 'vip'],
      null,
      [''],
      ['коротко'],
      ['Пётр', '8', 'Чай', '1', '1', ''],
      null,
    ]);
  });

  test('are found whatever the encoding, gzipped too, and one line may be asked for twice', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufeff' + FILE, 'utf16le'));
    for (const bytes of [utf16, Uint8Array.from(gzipSync(FILE))]) expect((await rowsOf(bytes, [4, 4])).slice(1)).toEqual(Array(2).fill(['Анна', '89161234501', 'Чай', '1', '01.02.2024', '']));
  });

  test('a cell that was too long to be read comes whole', async () => {
    const long = 'я'.repeat(30_000);
    expect((await rowsOf(`${HEADER}\nАнна;89161234501;${long};1;01.02.2024;\n`, [2]))[1]).toContain(long);
  });

  test('are those of every line asked for, over many pieces of the file', async () => {
    const next = random(11);
    const rows = Array.from({ length: 60_000 }, (_, row) => `Анна ${row};89161234501;Чай ${'х'.repeat(next(20))};1;01.02.2024;${row}`);
    const lines = rows.map((_, row) => row + 2).filter(() => next(40) === 0);
    const found = await rowsOf([HEADER, ...rows].join('\n'), lines);
    expect(lines.length).toBeGreaterThan(1000);
    expect(found.slice(1)).toEqual(lines.map((line) => rows[line - 2]!.split(';')));
  });
});
