import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BESIDE, FIELDS, FIRST_NAMES, NAME_PARTS, ONLY_ALONE } from '../intake/fields';
import { headerKey } from '../intake/header';
import { type HeaderVectors, vectors } from './vectors';

test('fields and their headers are those of the shared vectors', () => {
  const shared = vectors<HeaderVectors>('headers');
  expect(FIELDS.map(({ name, title, headers }) => ({ field: name, title, headers }))).toEqual(shared.fields);
  expect(NAME_PARTS.map(({ name, headers }) => ({ part: name, headers }))).toEqual(shared.nameParts);
  expect([...FIRST_NAMES]).toEqual(shared.firstNames);
  expect([...ONLY_ALONE]).toEqual(shared.onlyAlone);
  expect(BESIDE).toEqual(shared.beside);
});

test('the user’s guide names every header', () => {
  const { fields, nameParts } = vectors<HeaderVectors>('headers');
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/ru/columns.md'), 'utf8');
  for (const { headers } of [...fields, ...nameParts]) expect(guide).toContain(`| ${headers.join(' · ')} |`);
});

test('each header is its own key, and stands in one list only', () => {
  const { fields, nameParts, beside } = vectors<HeaderVectors>('headers');
  const all = [...fields, ...nameParts].flatMap(({ headers }) => headers);
  for (const header of [...all, ...beside.map(({ header: key }) => key)]) expect(headerKey(`  ${header.toUpperCase()} `)).toBe(header);
  expect(new Set(all).size).toBe(all.length);
});
