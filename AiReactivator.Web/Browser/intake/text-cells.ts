import { maskContacts } from '../contacts/masking';
import { mayBeStray, mayHoldContact } from './contact-bytes';
import { MemorizedRule } from './memorized-rule';
import type { Outgoing } from './outgoing';
import { maskStray, maskStrayInOrder } from './stray-contacts';
import { decodeUtf8, encodeUtf8 } from './utf8';

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

/** Numbers of orders. */
export function writeOrderCell(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
  if (!mayBeStray(bytes, from, to)) return out.cell(bytes, from, to);
  writeText(maskStrayInOrder(decodeUtf8(bytes, from, to)), out);
}

function writeText(text: string, out: Outgoing): void {
  const bytes = encodeUtf8(text);
  out.cell(bytes, 0, bytes.length);
}
