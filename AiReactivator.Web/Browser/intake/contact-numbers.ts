import { BLOCK_SIZE, seal, type ContactKind, type SealedBlock } from '../vault-blocks';

/** Gives numbers to the contacts of one kind, in the order in which they appear, and seals them for the vault. */
export class ContactNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #full: string[][] = [];
  readonly #kind: ContactKind;
  #values: string[] = [];
  #sealed = 0;

  constructor(kind: ContactKind) {
    this.#kind = kind;
  }

  /** The number of the contact with this key; the first spelling met is the one that is kept. */
  numberOf(key: string, spelling: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;

    const number = this.#numbers.size;
    this.#numbers.set(ownCopy(key), number);
    this.#values.push(ownCopy(spelling));
    if (this.#values.length === BLOCK_SIZE) {
      this.#full.push(this.#values);
      this.#values = [];
    }
    return number;
  }

  /** Hands the blocks filled so far to the vault; with the last call the rest as well. */
  async flush(key: CryptoKey, put: (block: SealedBlock) => void, last: boolean): Promise<void> {
    if (last && this.#values.length > 0) {
      this.#full.push(this.#values);
      this.#values = [];
    }
    for (const values of this.#full.splice(0)) put(await seal(key, this.#kind, this.#sealed++, values));
  }
}

/** A slice keeps the whole piece of the file alive; a copy does not. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : (' ' + text).slice(1);
}
