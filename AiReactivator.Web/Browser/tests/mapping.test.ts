import { describe, expect, test } from 'vitest';
import { FIELDS, titleOf, type FieldName } from '../intake/fields';
import { mapByChoice, mapByHeader } from '../intake/mapping';
import { read } from './sources';
import { vectors } from './vectors';

interface MappingVector {
  what: string;
  header: string[];
  names: number[][];
  columns: Partial<Record<FieldName, number[]>>;
  width: number;
  extra: number;
  orderDiffers: boolean;
  contested: FieldName[];
  missing: FieldName[];
  duplicates: FieldName[];
}

test.each(vectors<MappingVector[]>('mappings'))('$what', (vector) => {
  const mapping = mapByHeader(vector.header);
  const columns = Object.fromEntries(FIELDS.map(({ name }, index) => [name, mapping.columnsOf[index]!] as const).filter(([name, found]) => name !== 'name' && found.length > 0));
  expect({ ...mapping, columns }).toMatchObject({
    names: vector.names,
    columns: vector.columns,
    width: vector.width,
    extraColumns: vector.extra,
    orderDiffers: vector.orderDiffers,
    contested: vector.contested,
    missing: vector.missing,
  });
  expect(mapping.errors.map(({ code, arguments: [titles] }) => [code, titles])).toEqual([
    ...(vector.duplicates.length > 0 ? [['E_DUPLICATE_COLUMN', vector.duplicates.map(titleOf).join('», «')]] : []),
    ...(vector.missing.length > 0 ? [['E_MISSING_COLUMN', vector.missing.map(titleOf).join(', ')]] : []),
  ]);
});

describe('what the user says of the columns', () => {
  test('is read whatever the headers say, equal ones too', async () => {
    const { summary, lines, vault } = await read('A;B;B;Сумма;Сумма;D\nАнна;Ёлкина;8 916 123-45-01;1;200;01.02.2024\n', {
      columns: { name: [0], surname: [1], phone: [2], product: [3], amount: [4], date: [5] },
    });
    expect(summary).toMatchObject({ mapping: 'certain', errors: [], rows: 1, extraColumns: 0, unmapped: 0 });
    expect(lines).toEqual(['line;error;name;phone;product;amount;date', '2;;n0p;p0m;1;200;01.02.2024']);
    expect(await vault.get('n', 0)).toBe('Анна Ёлкина');
  });

  test('that does not fit the file is left out', () => {
    const { columns, missing } = mapByChoice(['Имя', 'x'], { name: [0, 7], phone: [-1], amount: [1.5], days: [1, 0] });
    expect(columns).toEqual({ name: [0], days: [1] });
    expect(missing).toContain('amount');
  });

  test('a column taken away is missing again, and the file cannot start', async () => {
    const { summary, content } = await read('Имя;Телефон;Товар;Сумма;Дата\nАнна;89161234501;Чай;1;01.02.2024\n', { columns: { name: [0], phone: [1], product: [2], date: [4] } });
    expect(summary).toMatchObject({ mapping: 'needed', missing: ['amount'] });
    expect(content).toBeNull();
  });

  test('is remembered under the hash of the header', async () => {
    const file = 'Кто;Куда звонить;Что;Почём;Когда\nАнна;89161234501;Чай;100;01.02.2024\n';
    const { table, summary } = await read(file);
    expect(summary.mapping).toBe('needed');
    expect(table!.headerHash).toMatch(/^[0-9a-f]{64}$/);
    const columns = { name: [0], phone: [1], product: [2], amount: [3], date: [4] };
    const again = await read(file.replace('Кто', ' КТО: '), { remembered: { [table!.headerHash]: columns } });
    expect(again.summary).toMatchObject({ mapping: 'remembered', errors: [], rows: 1 });
    expect((await read(file.replace('Кто', 'Который'), { remembered: { [table!.headerHash]: columns } })).summary.mapping).toBe('needed');
  });

  test('is not remembered where there is no header: another file of that width may have names where this one has products', async () => {
    const { table } = await read('Чай;89161234501;100;01.02.2024\n', { headerLine: 0, columns: { product: [0], phone: [1], amount: [2], date: [3] } });
    const other = await read('Канарейкина Пелагея;89161234501;100;01.02.2024\n', { headerLine: 0, remembered: { [table!.headerHash]: table!.chosen } });
    expect(other.summary.mapping).toBe('needed');
    expect(other.stream).toBe('');
  });

  test('the header may stand on any of the first lines, or nowhere', async () => {
    const file = 'Отчёт;;;;\nИмя;Телефон;Товар;Сумма;Дата\nКто;Кому;Что;Почём;Когда\nАнна;89161234501;Чай;100;01.02.2024\n';
    const columns = { name: [0], phone: [1], product: [2], amount: [3], date: [4] };
    expect(await read(file, { headerLine: 3, columns })).toMatchObject({ summary: { titleRows: 2, rows: 1 }, lines: { 1: '4;;n0p;p0m;Чай;100;01.02.2024' } });
    const bare = await read('Анна;89161234501;Чай;100;01.02.2024\n', { headerLine: 0, columns });
    expect(bare).toMatchObject({ summary: { titleRows: 0, rows: 1, errors: [], extraColumns: 0 }, table: { headerLine: 0 }, lines: { 1: '1;;n0p;p0m;Чай;100;01.02.2024' } });
    expect((await read(file, { headerLine: 900 })).summary).toMatchObject({ errors: [], titleRows: 1, rows: 2 });
  });

  test('encoding and separator as the user says', async () => {
    const file = 'Имя,Телефон,Товар,Сумма,Дата;\n';
    expect((await read(file + 'Анна,89161234501,Чай,100,01.02.2024;\n', { separator: ';' })).summary).toMatchObject({ separator: ';', mapping: 'needed' });
    expect((await read(file, { encoding: 'koi8-r' })).summary).toMatchObject({ encoding: 'koi8-r', mapping: 'needed' });
    expect((await read(file, { encoding: 'no-such', separator: '#' })).summary).toMatchObject({ encoding: 'utf-8', separator: ',' });
  });
});

describe('what the mapping screen is told', () => {
  const ROWS = Array.from({ length: 60 }, (_, row) => `Пётр Иванов ${row};8 916 123-45-${10 + (row % 80)};a${row}@b.ru;Чай № ${row % 3};${1000 + row},50;01.02.2024;${row % 9};x${row}@y.ru`);
  const FILE = ['Кто;Куда;Адрес;Что;Почём;Когда;Штук;Ещё', ...ROWS, ''].join('\n');

  test('a guess by content is offered and never taken', async () => {
    const { summary, table, content } = await read(FILE);
    expect(summary).toMatchObject({ mapping: 'needed', unmapped: 8, columns: [], errors: [{ code: 'E_MISSING_COLUMN' }] });
    expect(content).toBeNull();
    expect(table!.chosen).toEqual({});
    expect(table!.columns.map(({ guess, certainty }) => [guess, certainty])).toEqual([
      ['product', 'content'], ['phone', 'content'], ['email', 'content'], [null, 'none'], ['amount', 'content'], ['date', 'content'], [null, 'none'], ['email', 'content'],
    ]);
    expect(table!.columns[3]!.samples).toEqual(['Чай № 0', 'Чай № 1', 'Чай № 2']);
    expect(table!.columns[0]!.samples).toHaveLength(5);
    expect(table!.firstLines).toHaveLength(10);
    expect(table!.firstRows[0]).toEqual({ line: 2, cells: ROWS[0]!.split(';') });
  });

  test('two headers for one field: the rank decides, and it is said', async () => {
    const { summary, table, lines } = await read('Имя;Телефон;Товар;Итого;Сумма;Дата создания;Дата закрытия\nАнна;89161234501;Чай;1;2;01.02.2024;02.02.2024\n');
    expect(summary).toMatchObject({ mapping: 'guessed', errors: [], extraColumns: 2, unmapped: 0 });
    expect(table).toMatchObject({ contested: ['amount', 'date'], columns: { 3: { guess: 'amount', certainty: 'header' } } });
    expect(lines[1]).toBe('2;;n0p;p0m;Чай;2;02.02.2024');
  });

  test('phones under a header that is unknown are worth a question', async () => {
    const file = 'Имя;Email;Товар;Сумма;Дата;Связь\nАнна;a@b.ru;Чай;1;01.02.2024;';
    expect((await read(file + '8 916 123-45-01\n')).summary.mapping).toBe('guessed');
    expect((await read(file + 'вечером\n')).summary.mapping).toBe('certain');
  });

  test('of a file that is no table nothing is told', async () => expect((await read('%PDF-1.7')).table).toBeNull());
});

describe('several columns of a contact', () => {
  const HEADER = 'Имя;Фамилия;Компания;Телефон;Рабочий телефон;Email;Личный email;Товар;Сумма;Дата';
  const row = async (cells: string) => (await read(`${HEADER}\n${cells};Чай;1;01.02.2024\n`)).lines[1]!.split(';').slice(2, 5);

  test.each([
    ['Анна;Ёлкина;ООО Луч;89161234501;84951112233;a@b.ru;c@d.ru', ['n0p', 'p0m', 'e0']],
    ['Анна;;ООО Луч;;84951112233;;c@d.ru', ['n0p', 'p0l', 'e0']],
    [' ; ;ООО Луч;7,93E+10;84951112233;no@mail.ru;c@d.ru', ['n0c', 'p0l', 'e0']],
    [';;;7,93E+10;звонить;no@mail.ru;нет', ['', 'd', 'f']],
    [';;;;звонить; ;нет', ['', 'i', 'i']],
  ])('%s', async (cells, expected) => expect(await row(cells)).toEqual(expected));
});

test('a header that nobody knows is the first full line: a title above it is none', async () => {
  const { table, summary } = await read('Отчёт;;;\nза май\n\nКто;Что;Почём;Ещё\nАнна;Чай;1,50;\nИван;Чай;2,50;x\nПётр;;3,50;\n');
  expect(table).toMatchObject({ headerLine: 4, columns: [{ header: 'Кто' }, { header: 'Что' }, { header: 'Почём' }, { header: 'Ещё' }] });
  expect(summary).toMatchObject({ mapping: 'needed', titleRows: 2, unmapped: 4 });
});

test('title rows are counted, the line for Excel is not one', async () => {
  expect((await read('sep=;\nОтчёт\n\nза май;;\nИмя;Телефон;Товар;Сумма;Дата\nАнна;89161234501;Чай;1;01.02.2024\n')).summary).toMatchObject({ titleRows: 2, rows: 1 });
});
