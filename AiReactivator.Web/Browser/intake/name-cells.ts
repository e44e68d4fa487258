import { nameKey, nameKind } from '../contacts/name';
import { ByteMap } from './byte-map';
import { ContactValues } from './contact-values';
import type { Outgoing } from './outgoing';
import { decodeUtf8 } from './utf8';

const SPELLINGS = 1 << 17;
const BLANK = -1;

/** Numbers for names: n17p, n17c. Each spelling is judged once, as long as it is remembered. */
export class NameCells {
  readonly values = new ContactValues('n');
  readonly #spellings = new ByteMap();
  readonly #numbers = new Map<string, number>();

  write(bytes: Uint8Array, from: number, to: number, out: Outgoing): void {
    if (from === to) return;
    let code = this.#spellings.get(bytes, from, to);
    if (code === ByteMap.MISSING) {
      code = this.#judge(decodeUtf8(bytes, from, to));
      if (this.#spellings.count === SPELLINGS) this.#spellings.clear();
      else this.#spellings.add(bytes, from, to, code);
    }
    if (code === BLANK) return;
    out.byte(0x6e);
    out.number(code >> 1);
    out.byte((code & 1) === 1 ? 0x63 : 0x70);
  }

  #judge(cell: string): number {
    const key = nameKey(cell);
    if (key === '') return BLANK;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.add(cell.trim());
      this.#numbers.set(key, number);
    }
    return number * 2 + (nameKind(key) === 'c' ? 1 : 0);
  }
}
