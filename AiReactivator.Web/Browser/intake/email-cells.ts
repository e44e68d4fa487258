import { readEmail } from '../contacts/email';
import { ByteMap } from './byte-map';
import { NOTHING, WRITTEN, type ContactCells } from './contact-columns';
import { ContactValues } from './contact-values';
import type { Outgoing } from './outgoing';
import { decodeUtf8, encodeUtf8 } from './utf8';

const LONGEST = 254;
const APOSTROPHE = 0x27;

/** Numbers for e-mails: e12, e12t. An address met before is found by its bytes in lower case, without the rule. */
export class EmailCells implements ContactCells {
  readonly values = new ContactValues('e');
  readonly #codes = new ByteMap();
  readonly #lower = new Uint8Array(LONGEST);

  write(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
    const fault = this.tryWrite(bytes, from, to, out);
    if (fault > WRITTEN) out.byte(fault);
  }

  tryWrite(bytes: Uint8Array, from: number, to: number, out: Outgoing): number {
    if (from === to) return NOTHING;
    const length = this.#lowerCase(bytes, from, to);
    let code = length > 0 ? this.#codes.get(this.#lower, 0, length) : ByteMap.MISSING;
    if (code === ByteMap.MISSING) {
      const email = readEmail(decodeUtf8(bytes, from, to));
      if (email.address === '') return email.class === '' ? NOTHING : email.class.charCodeAt(0);
      code = this.#codeOf(email.address, email.class === 't');
    }
    out.byte(0x65);
    out.number(code >> 1);
    if ((code & 1) === 1) out.byte(0x74);
    return WRITTEN;
  }

  #codeOf(address: string, withoutTopLevel: boolean): number {
    const key = encodeUtf8(address);
    let code = this.#codes.get(key, 0, key.length);
    if (code === ByteMap.MISSING) {
      code = this.values.add(address) * 2 + (withoutTopLevel ? 1 : 0);
      this.#codes.add(key, 0, key.length, code);
    }
    return code;
  }

  /** Without blanks around; 0 where it is not printable ASCII, or has an apostrophe in front for the rule to take off. */
  #lowerCase(bytes: Uint8Array, from: number, to: number): number {
    let [start, end] = [from, to];
    while (start < end && bytes[start] === 0x20) start++;
    while (end > start && bytes[end - 1] === 0x20) end--;
    if (end - start > LONGEST || bytes[start] === APOSTROPHE) return 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte <= 0x20 || byte >= 0x7f) return 0;
      this.#lower[i - start] = byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
    }
    return end - start;
  }
}
