import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, shared } from './sources';

const TEMPLATE = 'Имя;Телефон;Email;Товар;Сумма;Дни;Дата первой покупки\n';
const folder = shared('intake/corpora');

describe.skipIf(folder === null)('files of other CSV projects are read or refused by a code, never by an exception', () => {
  test('as they are, and as rows under our header, where every one leaves', async () => {
    const files = readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder!, file)).isFile());
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(join(folder!, file)));
      const asIs = await read(bytes);
      expect(asIs.summary.errors.map(({ code }) => code).filter((code) => code === 'E_FILE_UNREADABLE'), file).toEqual([]);

      const { summary, lines } = await read(new Blob([TEMPLATE, bytes]));
      expect(summary.errors.map(({ code }) => code).filter((code) => code !== 'E_NO_ROWS'), file).toEqual([]);
      if (summary.errors.length === 0) expect(lines, file).toHaveLength(summary.rows + 1);
    }
    expect(files.length).toBeGreaterThan(300);
  }, 120_000);
});
