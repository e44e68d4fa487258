import { BLOCK_SIZE, seal, type ContactKind, type SealedBlock } from '../vault-blocks';

/** The contacts of one kind in the order of their numbers, sealed for the vault block by block. */
export class ContactValues {
  count = 0;
  readonly #full: string[][] = [];
  readonly #kind: ContactKind;
  #values: string[] = [];
  #sealed = 0;

  constructor(kind: ContactKind) {
    this.#kind = kind;
  }

  /** The number of a contact that was not met before. */
  add(value: string): number {
    this.#values.push(value);
    if (this.#values.length === BLOCK_SIZE) {
      this.#full.push(this.#values);
      this.#values = [];
    }
    return this.count++;
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
