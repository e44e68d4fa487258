import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const catalogue = readFileSync(join(root, '../../AiReactivator.Analytics/Failures/FailureTexts.resx'), 'utf8');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/^(?:node_modules|tests)\b/.test(path));
const codes = new Set(sources.flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/'(E_[A-Z_]+)'/g)].map(([, code]) => code!)));

test('there are codes', () => expect(codes.size).toBeGreaterThan(15));

test.each([...codes])('%s has its words in the failure catalogue', (code) => {
  expect(catalogue).toContain(`name="${code}"`);
  expect(catalogue).toContain(`name="${code}.Remedy"`);
});
