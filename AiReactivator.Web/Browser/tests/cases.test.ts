import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, shared } from './sources';

interface Expected {
  accepted: boolean;
  fileErrors: { code: string; column?: string; columns?: string[] }[];
  encoding?: string;
  separator?: string;
  rowsTotal: number | null;
  emptyRowsIgnored?: number;
  rowErrors?: { line: number; code: string }[];
  warnings?: Record<string, number>;
}

const ENCODINGS: Record<string, string> = { cp1251: 'windows-1251', cp866: 'ibm866' };
const OURS = new Set(['E_FIELD_COUNT', 'E_FIELD_TOO_LONG', 'E_NUL_CHAR', 'E_ENCODING']);
const folder = shared('intake/cases');

describe.skipIf(folder === null)('the intake cases, as far as the tab decides', () => {
  test.each(folder === null ? [] : readdirSync(folder))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder!, name, 'expected.json'), 'utf8')) as Expected;
    const { summary, columnOrderDiffers, lines } = await read(new Uint8Array(readFileSync(join(folder!, name, 'input.csv'))));

    expect(summary.errors).toEqual(
      expected.fileErrors.map(({ code, column, columns }) => ({ code, arguments: columns ? [columns.join(', ')] : column === undefined ? [] : [column] })),
    );
    if (!expected.accepted) return;

    expect(summary.encoding).toBe(ENCODINGS[expected.encoding!] ?? expected.encoding);
    expect(summary.separator).toBe(expected.separator!.replace('\\t', '\t'));
    expect(summary.rows).toBe(expected.rowsTotal);
    expect(summary.emptyRows).toBe(expected.emptyRowsIgnored);
    expect(summary.extraColumns).toBe(expected.warnings!['W_EXTRA_COLUMNS'] ?? 0);
    expect(columnOrderDiffers).toBe('W_COLUMN_ORDER' in expected.warnings!);
    const refused = lines.map((line) => line.split(';')).filter((cells) => OURS.has(cells[1]!.split(':')[0]!));
    expect(refused.map(([line, code]) => ({ line: Number(line), code: code!.split(':')[0] }))).toEqual(
      expected.rowErrors!.filter(({ code }) => OURS.has(code)).map(({ line, code }) => ({ line, code })),
    );
  });
});
