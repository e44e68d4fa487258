// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { applyColumns, readAgain } from '../choose-file';
import { recallAllColumns, rememberColumns } from '../column-memory';
import { BasePreview } from '../elements/base-preview';
import { ColumnMapping } from '../elements/column-mapping';
import { watchOwnEvents } from '../elements/own-events';
import { readFile } from '../intake/read-file';
import type { ReadRequest } from '../intake/worker';
import { tab } from '../tab';
import { hold } from './bases';

const CANARY = { name: 'Канарейкина Пелагея', phone: '89037654321', header: 'Звонить 89165554477' };
const FILE = [
  `Кто;${CANARY.header};Взял;Заплатил;Когда;Лишнее`,
  `${CANARY.name};${CANARY.phone};ИБП;5000;01.02.2024;тайна`,
  'Анна;89991234567;Сервер;6000;02.02.2024;тайна',
  'Вера;89991234568;Сервер;7000;03.02.2024;тайна',
].join('\n');

let told: [string, ...unknown[]][];

beforeAll(() => {
  watchOwnEvents();
  customElements.define('column-mapping', ColumnMapping);
  customElements.define('base-preview', BasePreview);
});

beforeEach(() => {
  localStorage.clear();
  told = [];
  tab.attach({ invokeMethodAsync: async (...call) => void told.push(call) });
  vi.stubGlobal('Worker', class {
    onmessage: (event: { data: unknown }) => void = () => undefined;
    terminate = (): void => undefined;
    postMessage = ({ file, key, choices }: ReadRequest): void =>
      void readFile({ file, key, choices, put: (block) => this.onmessage({ data: { block } }) }).then((intake) => this.onmessage({ data: { intake } }));
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function show(): HTMLElement {
  document.body.innerHTML = '<div><column-mapping></column-mapping><base-preview rows="2"></base-preview></div>';
  return document.querySelector('column-mapping')!;
}

const selectOf = (column: number): HTMLSelectElement => document.querySelectorAll<HTMLSelectElement>('.map-field select')[column]!;
const button = (text: string): HTMLButtonElement => [...document.querySelectorAll<HTMLButtonElement>('column-mapping button')].find(({ textContent }) => textContent === text)!;
const says = (): string => document.querySelector('.map-says')!.textContent!;

function choose(column: number, target: string): void {
  selectOf(column).value = target;
  selectOf(column).dispatchEvent(new Event('change', { bubbles: true }));
}

async function mapAll(): Promise<void> {
  ['name', 'phone', 'product', 'amount', 'date'].forEach((target, column) => choose(column, target));
  button('Применить').click();
  await vi.waitFor(() => expect(tab.base?.summary.errors).toEqual([]));
}

test('unknown headers are shown with their cells and a guess; what is missing is said and changes as one chooses', async () => {
  await hold(FILE, 'Секрет.csv');
  const element = show();
  const rows = [...element.querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(6);
  expect(rows[1]!.querySelector('th')!.textContent).toBe(`${CANARY.header}столбец B`);
  expect([...rows[1]!.querySelectorAll('.cells span')].map(({ textContent }) => textContent)).toContain(CANARY.phone);
  expect(selectOf(1).value, 'phones are told by their looks').toBe('phone');
  expect(rows[1]!.textContent).toContain('по содержимому — проверьте');

  for (let column = 0; column < 6; column++) choose(column, '');
  expect(says()).toMatch(/Не хватает: Телефон или Email; Товар; Сумма; Дата покупки, или Дни и Дата первой покупки/);
  expect(button('Применить').disabled).toBe(true);
  choose(1, 'phone');
  choose(2, 'product');
  choose(3, 'amount');
  expect(says()).toMatch(/Не хватает: Дата покупки/);
  choose(4, 'date');
  expect(says()).toBe('Всё нужное есть. Проверьте и нажмите «Применить».');
  expect(button('Применить').disabled).toBe(false);
});

test('one column for a sum: choosing another frees the first; several for a phone', async () => {
  await hold(FILE, 'Секрет.csv');
  show();
  choose(3, 'amount');
  choose(5, 'amount');
  expect([selectOf(3).value, selectOf(5).value]).toEqual(['', 'amount']);
  expect(says()).toMatch(/^«Сумма» теперь в столбце «Лишнее», столбец «Заплатил» не берём\./);
  choose(0, 'phone');
  choose(1, 'phone');
  expect([selectOf(0).value, selectOf(1).value]).toEqual(['phone', 'phone']);
});

test('«Вернуть как было» takes the choice back', async () => {
  await hold(FILE.replace('Кто;', 'Имя;').replace('Взял;Заплатил;Когда', 'Товар;Сумма;Дата покупки').replace(CANARY.header, 'Телефон'), 'Секрет.csv');
  show();
  expect(button('Вернуть как было').disabled).toBe(true);
  choose(2, '');
  choose(5, 'city');
  button('Вернуть как было').click();
  expect([selectOf(2).value, selectOf(5).value]).toEqual(['product', '']);
  expect(button('Применить').disabled).toBe(true);
});

test('a choice is applied by reading again, told to the page without a header, remembered for such a file, and forgotten', async () => {
  await hold(FILE, 'Секрет.csv');
  show();
  await mapAll();
  expect(tab.base!.summary).toMatchObject({ rows: 3, mapping: 'certain', columns: ['name', 'phone', 'product', 'amount', 'date'] });
  expect(told).toContainEqual(['OnMapping', { certain: true, unmapped: 1 }]);
  expect(told.filter(([method]) => method === 'OnFile')).toHaveLength(1);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/Файл прочитан с этими столбцами/));

  const again = await hold(FILE, 'Другой.csv', { remembered: recallAllColumns() });
  expect(again.summary).toMatchObject({ mapping: 'remembered', errors: [] });
  expect(document.querySelector('.map-field')!.textContent).toContain('выбрано в прошлый раз');
  button('Забыть выбор').click();
  await vi.waitFor(() => expect(tab.base?.summary.mapping).toBe('needed'));
  expect(recallAllColumns()).toEqual({});
});

test.each([FILE.split('\n').slice(1).join('\n'), `Кто;${CANARY.phone};Взял;Заплатил;Когда;Лишнее\n${FILE}`])('a first row of data is not remembered as a header: %#', async (file) => {
  await hold(file, 'Без заголовка.csv');
  await applyColumns({ name: [0], phone: [1], product: [2], amount: [3], date: [4] });
  await vi.waitFor(() => expect(tab.base?.summary).toMatchObject({ mapping: 'certain', errors: [] }));
  expect(localStorage.length).toBe(0);
});

test('neither storage, nor attributes, nor what the page is told hold a header or a cell', async () => {
  await hold(FILE, 'Секрет.csv');
  show();
  choose(3, 'amount');
  choose(5, 'amount');
  await mapAll();
  await vi.waitFor(() => expect(document.querySelectorAll('base-preview td').length).toBeGreaterThan(0));
  expect(document.body.textContent).toContain(CANARY.name);

  const attributes = [...document.body.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
  const kept = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)! + localStorage.getItem(localStorage.key(at)!));
  expect(kept.length).toBeGreaterThan(1);
  for (const place of [attributes.join('\n'), kept.join('\n'), JSON.stringify(told)]) {
    expect(place).not.toMatch(/Канарейкин|Пелаге|9037654321|9165554477|Звонить|Заплатил|Лишнее|Секрет|тайна/i);
  }
});

test('what is chosen is heard by nobody on the document', async () => {
  await hold(FILE, 'Секрет.csv');
  show();
  const heard: string[] = [];
  for (const capture of [true, false]) document.addEventListener('change', () => heard.push('change'), capture);
  document.addEventListener('click', () => heard.push('click'));
  choose(3, 'amount');
  button('Вернуть как было').click();
  expect(heard).toEqual([]);
});

test('the preview shows the first rows as they were read, contacts included, under the user\'s own headers', async () => {
  await hold(FILE.replace('Кто;', 'Имя;').replace('Взял;Заплатил;Когда', 'Товар;Сумма;Дата покупки').replace(CANARY.header, 'Телефон'), 'Секрет.csv');
  show();
  const preview = document.querySelector('base-preview')!;
  expect([...preview.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    [CANARY.name, CANARY.phone, 'ИБП', '5000', '01.02.2024'],
    ['Анна', '89991234567', 'Сервер', '6000', '02.02.2024'],
  ]);
  expect(preview.textContent).toContain('Показаны 2\u00a0строки из 3 и 5\u00a0столбцов из 6.');
});

test('where columns are not found the preview shows all of them, and counts no rows that were not read', async () => {
  await hold(FILE, 'Секрет.csv');
  expect(tab.base!.table!.missing.length).toBeGreaterThan(0);
  show();
  const preview = document.querySelector('base-preview')!;
  expect(preview.querySelectorAll('thead th').length).toBe(tab.base!.table!.columns.length);
  expect(preview.textContent).not.toContain('из 0');
});

test('another encoding keeps the columns that were chosen, another separator does not', async () => {
  await hold(FILE, 'Секрет.csv');
  await applyColumns({ phone: [1], product: [2], amount: [3], date: [4] });
  await readAgain({ encoding: 'utf-8', separator: null });
  expect(tab.base!.summary).toMatchObject({ mapping: 'certain', errors: [] });
  await readAgain({ encoding: null, separator: ',' });
  expect(tab.base!.choices.columns).toBeNull();
  expect(tab.base!.summary.separator).toBe(',');
});

test('fifty choices are kept, the oldest goes first; what is no choice of ours is not read', () => {
  for (let file = 0; file < 51; file++) rememberColumns(`hash${file}`, { phone: [file] });
  rememberColumns('hash1', { phone: [7] });
  rememberColumns('hash51', { phone: [51] });
  expect(Object.keys(recallAllColumns())).toHaveLength(50);
  expect(recallAllColumns()).toMatchObject({ hash1: { phone: [7] }, hash51: { phone: [51] } });
  expect(recallAllColumns()).not.toHaveProperty('hash2');
  localStorage.setItem('columns:hash1', '{"phone":["<b>"]}');
  localStorage.setItem('columns:hash3', '{"секрет":[1]}');
  expect(recallAllColumns()).not.toHaveProperty('hash1');
  expect(recallAllColumns()).not.toHaveProperty('hash3');
  localStorage.setItem('columns', 'no json');
  expect(recallAllColumns()).toEqual({});
});

test('a file of many columns is drawn in portions', async () => {
  const header = Array.from({ length: 250 }, (_, column) => `x${column}`).join(';');
  await hold(`${header}\n${'1;'.repeat(249)}1\n`, 'Широкий.csv');
  const element = show();
  expect(element.querySelectorAll('tbody tr')).toHaveLength(100);
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent!.startsWith('Показаны 100 из 250'))!.click();
  expect(element.querySelectorAll('tbody tr')).toHaveLength(200);
});
