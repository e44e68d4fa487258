import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readEmail } from '../contacts/email';
import { maskContacts } from '../contacts/masking';
import { readPhone } from '../contacts/phone';
import { EmailCells } from '../intake/email-cells';
import { Outgoing } from '../intake/outgoing';
import { PhoneCells } from '../intake/phone-cells';
import { maskStray, maskStrayInOrder } from '../intake/stray-contacts';
import { TextCells, writeOrderCell, writePlainCell } from '../intake/text-cells';
import { encodeUtf8 } from '../intake/utf8';
import { random } from './random';
import { type ContactVectors, vectors } from './vectors';

const { phones, emails, texts } = vectors<ContactVectors>('contacts');
const next = random(7);
const mixed = (alphabet: string, length: number): string => Array.from({ length }, () => alphabet.charAt(next(alphabet.length))).join('');
const mixedOf = (alphabet: string, length: number): string => {
  const letters = [...alphabet];
  return Array.from({ length }, () => letters[next(letters.length)]!).join('');
};
const usual = (): string => ['+7', '8', '7', '', '+8'][next(5)]! + (next(4) === 0 ? String(next(10)).repeat(next(12)) : mixed('0123456789 ()-8977', 9 + next(6)));

type Write = (bytes: Uint8Array, from: number, to: number, out: Outgoing) => void;

/** What the writer makes of each cell; line ends do not occur in what it writes of these. */
async function written(cells: readonly string[], write: Write): Promise<string[]> {
  const out = new Outgoing();
  for (const cell of cells) {
    const bytes = encodeUtf8(cell);
    write(bytes, 0, bytes.length, out);
    out.byte(10);
  }
  return gunzipSync(Buffer.from(await (await out.finish()).arrayBuffer())).toString('utf8').split('\n').slice(0, -1);
}

test('phones by their bytes are what the rule makes of them, one number for one phone', async () => {
  const cells = [...phones.map(({ raw }) => raw), ...Array.from({ length: 20_000 }, usual)];
  const numbers = new Map<string, number>();
  const phoneCells = new PhoneCells();
  const expected = cells.map((cell) => {
    const phone = readPhone(cell);
    if (phone.digits === '') return phone.class;
    if (!numbers.has(phone.digits)) numbers.set(phone.digits, numbers.size);
    return `p${numbers.get(phone.digits)}${phone.class}`;
  });
  expect(await written(cells, (...cell) => phoneCells.write(...cell))).toEqual(expected);
  expect(numbers.size).toBeGreaterThan(1000);
});

test('e-mails by their bytes are what the rule makes of them, one number for one address', async () => {
  const spell = (raw: string): string[] => [raw, raw.toUpperCase(), ` ${raw}  `, `<${raw}>`];
  const cells = [...emails, ...emails].flatMap(({ raw }) => spell(raw));
  const numbers = new Map<string, number>();
  const emailCells = new EmailCells();
  const expected = cells.map((cell) => {
    const email = readEmail(cell);
    if (email.address === '') return email.class;
    if (!numbers.has(email.address)) numbers.set(email.address, numbers.size);
    return `e${numbers.get(email.address)}${email.class}`;
  });
  expect(await written(cells, (...cell) => emailCells.write(...cell))).toEqual(expected);
});

test('texts and sums by their bytes are masked as the rules mask them', async () => {
  const alphabets = ['0123456789789  -.,:()+@＠０９абA₽\u00a0', '٠١٢٣٤٥٦٧٨٩۸۹8979.- ', '⁰¹²³⁴⁵⁶⁷⁸⁹①②③89', '0123456789ОоЗзO -«»"№', '०१२३४५६७८९79+ ', '₀₁₂₃₄₅₆₇₈₉𝟎𝟏𝟗⒈⓪89'];
  const alphabet = (): string => alphabets[next(alphabets.length)]!;
  const ats = ['собака', 'СоБАка', 'оБаК', 'at', 'AT', '@', 'ａｔ', 'ᵃᵗ', '﹫', 'ⓐⓣ', 'ₐₜ'];
  const address = (): string => 'ivan' + ' ([{«"'.charAt(next(6)) + ' '.repeat(next(2)) + ats[next(ats.length)]! + ' )]}»"'.charAt(next(6)) + ['mail.ru', 'mail точка ru', 'х'][next(3)]!;
  const cells = [...texts.map(({ raw }) => raw), ...phones.map(({ raw }) => raw), ...Array.from({ length: 40_000 }, () => mixedOf(alphabet(), next(24))), ...Array.from({ length: 5000 }, address)].filter((cell) => !/[\n\r;]/.test(cell));
  const textCells = new TextCells();
  const quoted = (cell: string): string => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  expect(await written(cells, (...cell) => textCells.write(...cell))).toEqual(cells.map(maskContacts).map(quoted));
  expect(await written(cells, writePlainCell)).toEqual(cells.map(maskStray).map(quoted));
  expect(await written(cells, writeOrderCell)).toEqual(cells.map(maskStrayInOrder).map(quoted));
  expect(cells.filter((cell) => maskContacts(cell) !== cell).length).toBeGreaterThan(2000);
});
