import { readPhone } from '../contacts/phone';
import { NOTHING, WRITTEN, type ContactCells } from './contact-columns';
import { ContactValues } from './contact-values';
import { NumberMap } from './number-map';
import type { Outgoing } from './outgoing';
import { decodeUtf8 } from './utf8';

const TEN_DIGITS = 10_000_000_000;
/** A one in front keeps zeros at the beginning of a phone: fifteen digits fit. */
const MARK = 10;
const [MOBILE, LANDLINE] = [0x6d, 0x6c];

/** Numbers for phones: p17m. The usual spellings of a Russian phone are read as digits, all others by the rule. */
export class PhoneCells implements ContactCells {
  readonly values = new ContactValues('p');
  readonly #numbers = new NumberMap();
  #phone = 0;
  readonly #add = (): number => this.values.add(String(this.#phone).slice(1));

  write(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
    const fault = this.tryWrite(bytes, from, to, out);
    if (fault > WRITTEN) out.byte(fault);
  }

  tryWrite(bytes: Uint8Array, from: number, to: number, out: Outgoing): number {
    if (from === to) return NOTHING;
    const national = usualPhone(bytes, from, to);
    if (national > 0) return this.#write(1 * MARK * TEN_DIGITS + 7 * TEN_DIGITS + national, classOf(national), out);

    const phone = readPhone(decodeUtf8(bytes, from, to));
    if (phone.digits !== '') return this.#write(Number('1' + phone.digits), phone.class.charCodeAt(0), out);
    return phone.class === '' ? NOTHING : phone.class.charCodeAt(0);
  }

  #write(phone: number, kind: number, out: Outgoing): number {
    this.#phone = phone;
    out.byte(0x70);
    out.number(this.#numbers.valueOf(phone, this.#add));
    out.byte(kind);
    return WRITTEN;
  }
}

/** The ten digits behind +7, 7, 8 or nothing, if the cell is just that and no filler; else 0. */
function usualPhone(bytes: Uint8Array, from: number, to: number): number {
  const plus = bytes[from] === 0x2b;
  let i = plus ? from + 1 : from;
  if (!isDigit(bytes[i])) return 0;
  let [number, digits] = [0, 0];
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (isDigit(byte)) {
      number = number * 10 + byte - 48;
      if (++digits > 11) return 0;
    } else if (byte !== 0x20 && byte !== 0x28 && byte !== 0x29 && byte !== 0x2d) {
      return 0;
    }
  }
  const country = Math.floor(number / TEN_DIGITS);
  const national = number - country * TEN_DIGITS;
  const first = Math.floor(national / 1_000_000_000);
  const usual = digits === 11 ? first >= 3 && (country === 7 || (country === 8 && !plus)) : digits === 10 && !plus && (first === 9 || first === 8 || first === 4 || first === 3);
  return usual && !isFiller(national) ? national : 0;
}

/** What the rule calls a filler, or may. */
function isFiller(national: number): boolean {
  return (national % 1_000_000_000) % 111_111_111 === 0 || national === 9_876_543_210;
}

/** The rule's classes for +7 and ten digits of which the first is 3 to 9: Kazakhstan has 70, 77 and 747. */
function classOf(national: number): number {
  const two = Math.floor(national / 100_000_000);
  return two >= 90 || two === 70 || two === 77 || (two === 74 && Math.floor(national / 10_000_000) === 747) ? MOBILE : LANDLINE;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
