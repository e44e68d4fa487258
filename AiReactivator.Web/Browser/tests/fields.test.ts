import { expect, test } from 'vitest';
import { FIELDS } from '../intake/fields';
import { vectors } from './vectors';

test('fields and their headers are those of the shared vectors', () => {
  const shared = vectors<{ fields: { field: string; title: string; headers: string[] }[] }>('headers').fields;
  expect(FIELDS.map(({ name, title, headers }) => ({ field: name, title, headers }))).toEqual(shared);
});
