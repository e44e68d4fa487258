import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, type Read } from './sources';

interface ExportOfCrm {
  file: string;
  encoding: string;
  separator: string;
  titleRows?: number;
  mapping: string;
  columns: string[];
  contested: string[];
  extra: number;
  missing?: string[];
  rows: number;
  names: string[];
  phones: string[];
  emails: string[];
}

const folder = join(import.meta.dirname, '../../../tests/vectors/exports-of-crm');
const exports = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExportOfCrm[];

test.each(exports)('$file', async (expected) => {
  const result = await read(new Uint8Array(readFileSync(join(folder, expected.file + '.csv'))));
  const { encoding, separator, mapping, columns, rows, missing = [], titleRows = 0, extra: extraColumns } = expected;
  expect(result.summary).toMatchObject({ encoding, separator, titleRows, mapping, columns, rows, missing, extraColumns, emptyRows: 0 });
  expect(result.table!.contested).toEqual(expected.contested);
  expect(result.content === null).toBe(missing.length > 0);
  expect(await contacts(result)).toEqual({ names: expected.names, phones: expected.phones, emails: expected.emails });
  expect(result.lines.slice(1).filter((line) => line.split(';')[1] !== '')).toEqual([]);
});

async function contacts({ vault }: Read): Promise<Record<string, string[]>> {
  const all = async (kind: 'n' | 'p' | 'e'): Promise<string[]> => {
    const values: string[] = [];
    for (let value = await vault.get(kind, 0); value !== undefined; value = await vault.get(kind, values.length)) values.push(value);
    return values;
  };
  return { names: await all('n'), phones: await all('p'), emails: await all('e') };
}
