import { maskContacts } from '../contacts/masking';
import { MemorizedRule } from './memorized-rule';
import type { Outgoing } from './outgoing';
import { maskStray } from './stray-contacts';
import { decodeUtf8, encodeUtf8 } from './utf8';

const FEWEST_DIGITS = 7;
const STRAY_DIGITS = 11;
/** The second bytes of О, о, З and з. */
const LOOKS_LIKE_DIGIT: ReadonlySet<number> = new Set([0x9e, 0xbe, 0x97, 0xb7]);
const [AT, PLUS, BRACKET, FULL_WIDTH] = [0x40, 0x2b, 0x28, 0xef];

/** Products, cities and the like: phones and e-mails inside them are masked. Bytes tell of nearly every cell that it holds none. */
export class TextCells {
  readonly #rule = new MemorizedRule(maskContacts);

  write(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
    if (!mayHoldContact(bytes, from, to)) return out.cell(bytes, from, to);
    writeText(this.#rule.apply(decodeUtf8(bytes, from, to)), out);
  }
}

/** Sums, dates and counts. */
export function writePlainCell(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
  if (!mayBeStray(bytes, from, to)) return out.cell(bytes, from, to);
  writeText(maskStray(decodeUtf8(bytes, from, to)), out);
}

function writeText(text: string, out: Outgoing): void {
  const bytes = encodeUtf8(text);
  out.cell(bytes, 0, bytes.length);
}

/** Full-width digits and the full-width @ begin with the byte EF. */
function mayHoldContact(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if (byte === AT || byte === FULL_WIDTH || isAtWord(bytes, i, to)) return true;
  }
  return digits >= FEWEST_DIGITS;
}

/** A phone without plus, brackets or @ is eleven digits, letters О and З among them, with no other Latin letter between them. */
function mayBeStray(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if ((byte >= 48 && byte <= 57) || byte === 0x4f || byte === 0x6f || (byte === 0xd0 && LOOKS_LIKE_DIGIT.has(bytes[i + 1]!))) {
      if (++digits === STRAY_DIGITS) return true;
    } else if (byte === AT || byte === PLUS || byte === BRACKET || byte === FULL_WIDTH) {
      return true;
    } else if (byte > 0x40 && byte < 0x7b && byte !== 0x5b && byte !== 0x5c && byte !== 0x5d && byte !== 0x5f) {
      digits = 0;
    }
    if (isAtWord(bytes, i, to)) return true;
  }
  return false;
}

/** «обак» of «собака», or a bracket with «at» behind it. */
function isAtWord(bytes: Uint8Array, at: number, to: number): boolean {
  const byte = bytes[at]!;
  if (byte === 0xd0) return at + 7 < to && (isBak(bytes, at, 0xbe, 0xb1, 0xb0, 0xba) || isBak(bytes, at, 0x9e, 0x91, 0x90, 0x9a));
  if (byte !== BRACKET && byte !== 0x5b && byte !== 0x7b) return false;
  const next = bytes[at + 1] === 0x20 ? at + 2 : at + 1;
  return next + 1 < to && (bytes[next]! | 0x20) === 0x61 && (bytes[next + 1]! | 0x20) === 0x74;
}

function isBak(bytes: Uint8Array, at: number, o: number, b: number, a: number, k: number): boolean {
  return bytes[at + 1] === o && bytes[at + 3] === b && bytes[at + 5] === a && bytes[at + 7] === k;
}
