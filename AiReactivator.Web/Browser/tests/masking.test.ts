import { expect, test } from 'vitest';
import { FOREIGN_ZEROS, plainSpelling } from '../contacts/disguised';

test('digits of every script are known', () => {
  const zeros: number[] = [];
  for (let code = 0x80; code < 0xff10; code++) {
    if (/\p{Nd}/u.test(String.fromCharCode(code)) && !/\p{Nd}/u.test(String.fromCharCode(code - 1))) zeros.push(code);
  }
  // Two scripts have their digits side by side.
  expect(FOREIGN_ZEROS.filter((zero) => !zeros.includes(zero) && !FOREIGN_ZEROS.includes(zero - 10))).toEqual([]);
  expect(zeros.filter((zero) => !FOREIGN_ZEROS.includes(zero))).toEqual([]);
  for (const zero of FOREIGN_ZEROS) expect(plainSpelling(String.fromCharCode(zero, zero + 9))).toBe('09');
});
