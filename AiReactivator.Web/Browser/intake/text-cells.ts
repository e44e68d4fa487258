import { maskContacts } from '../contacts/masking';
import { MemorizedRule } from './memorized-rule';
import type { Outgoing } from './outgoing';
import { maskStray } from './stray-contacts';
import { decodeUtf8, encodeUtf8 } from './utf8';

const FEWEST_DIGITS = 7;
const STRAY_DIGITS = 11;
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
    else if (byte === AT || byte === FULL_WIDTH) return true;
  }
  return digits >= FEWEST_DIGITS;
}

/** A phone without plus, brackets or @ is eleven digits with nothing but blanks and hyphens between them. */
function mayBeStray(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 48 && byte <= 57) {
      if (++digits === STRAY_DIGITS) return true;
    } else if (byte === AT || byte === PLUS || byte === BRACKET || byte === FULL_WIDTH) {
      return true;
    } else if (byte > 0x2d && byte < 0x80) {
      digits = 0;
    }
  }
  return false;
}
