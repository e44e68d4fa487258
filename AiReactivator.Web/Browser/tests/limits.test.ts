// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { LIMITS, limitsOfPage, setLimits } from '../intake/limits';
import { read } from './sources';

const DEFAULTS = { ...LIMITS };
const HEADER = 'Имя;Телефон;Товар;Сумма;Дата покупки';
const ROW = 'Анна;89991234567;ИБП;5;01.02.2024';

afterEach(() => setLimits(DEFAULTS));

test('are those that the page hands over', () => {
  expect(limitsOfPage()).toEqual({});
  document.head.innerHTML = '<meta name="upload-limits" content="{&quot;bytes&quot;:5000,&quot;rows&quot;:2,&quot;columns&quot;:6,&quot;cell&quot;:100}">';
  setLimits(limitsOfPage());
  expect(LIMITS).toMatchObject({ bytes: 5000, rows: 2, columns: 6, cell: 100 });
});

test.each([
  [{ rows: 2 }, `${HEADER}\n${ROW}\n${ROW}\n${ROW}`, 'E_TOO_MANY_ROWS', '2'],
  [{ columns: 5 }, `${HEADER};Лишний\n${ROW};1`, 'E_TOO_MANY_COLUMNS', '5'],
  [{ bytes: 2048 }, `${HEADER}\n${`${ROW}\n`.repeat(100)}`, 'E_FILE_TOO_LARGE', '2\u00a0КБ'],
])('%o: a file beyond is refused, the limit named', async (limits, file, code, limit) => {
  setLimits(limits);
  expect((await read(file)).summary.errors).toEqual([{ code, arguments: [limit] }]);
});

test('a cell beyond costs its row', async () => {
  setLimits({ cell: 100 });
  expect((await read(`${HEADER}\n${ROW}\nАнна;89991234567;${'я'.repeat(101)};5;01.02.2024`)).lines.at(-1)).toMatch(/^3;E_FIELD_TOO_LONG:product;/);
});
