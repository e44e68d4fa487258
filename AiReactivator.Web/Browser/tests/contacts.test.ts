import { describe, expect, test } from 'vitest';
import { readEmail } from '../contacts/email';
import { maskContacts } from '../contacts/masking';
import { nameKey, nameKind } from '../contacts/name';
import { readPhone } from '../contacts/phone';
import { type ContactVectors, vectors } from './vectors';

const { phones, emails, names, texts } = vectors<ContactVectors>('contacts');

describe('contact rules agree with the shared vectors', () => {
  test.each(phones)('phone $raw', ({ raw, class: kind, digits }) => {
    expect(readPhone(raw)).toEqual({ class: kind, digits });
  });

  test.each(emails)('e-mail $raw', ({ raw, class: kind, address }) => {
    expect(readEmail(raw)).toEqual({ class: kind, address });
  });

  test.each(names)('name $raw', ({ raw, kind, key }) => {
    expect(nameKey(raw)).toBe(key);
    expect(key === '' ? '' : nameKind(key)).toBe(kind);
  });

  test.each(texts)('text $raw', ({ raw, masked }) => {
    expect(maskContacts(raw)).toBe(masked);
  });
});
