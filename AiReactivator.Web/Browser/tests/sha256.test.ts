import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headerHash } from '../intake/header';
import { sha256 } from '../intake/sha256';
import { random } from './random';

test('is what the standard says, for every length around its blocks', () => {
  expect(sha256(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  const next = random(5);
  for (let length = 0; length < 300; length++) {
    const bytes = Uint8Array.from({ length }, () => next(256));
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('a header is one however it is cased and spaced, and another with other columns', () => {
  expect(headerHash(['Имя', ' ТЕЛЕФОН '])).toBe(headerHash(['имя', 'телефон']));
  expect(headerHash(['Имя', 'Телефон'])).not.toBe(headerHash(['Имя Телефон']));
  expect(headerHash(['Имя'])).toMatch(/^[0-9a-f]{64}$/);
});
