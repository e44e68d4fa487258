import { BLOCK_SIZE, KINDS, open, type ContactKind, type SealedBlock } from './vault-blocks';

const OPEN_BLOCKS = 48;

/** Names, phones and e-mails by number: encrypted in memory, a few blocks open at a time. Never in storage, address, console or attribute. */
export class Vault {
  readonly #blocks = new Map<string, SealedBlock>();
  readonly #open = new Map<string, string[]>();
  readonly #opening = new Map<string, Promise<string[]>>();
  #key: CryptoKey | null;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  put(block: SealedBlock): void {
    this.#blocks.set(block.kind + block.index, block);
  }

  /** The contact, if its block is open already; undefined where it is not, or where there is no such number. */
  peek(kind: ContactKind, number: number): string | undefined {
    return this.#open.get(kind + Math.floor(number / BLOCK_SIZE))?.[number % BLOCK_SIZE];
  }

  /** The contact; undefined where there is no such number or all was forgotten. */
  async get(kind: ContactKind, number: number): Promise<string | undefined> {
    const values = await this.#openBlock(kind + Math.floor(number / BLOCK_SIZE));
    return values?.[number % BLOCK_SIZE];
  }

  /** Block after block, without keeping them open: for searching through all. */
  async *blocks(kind: ContactKind): AsyncGenerator<{ first: number; values: readonly string[] }> {
    for (const block of [...this.#blocks.values()]) {
      if (block.kind !== kind || this.#key === null) continue;
      yield { first: block.index * BLOCK_SIZE, values: await open(this.#key, block) };
    }
  }

  /** All contacts of the kinds at once, for an export; to be dropped as soon as it is written. */
  async openAll(kinds: readonly ContactKind[] = KINDS): Promise<(kind: ContactKind, number: number) => string> {
    const all = new Map<string, readonly string[]>();
    for (const kind of kinds) {
      for await (const { first, values } of this.blocks(kind)) all.set(kind + first / BLOCK_SIZE, values);
    }
    return (kind, number) => all.get(kind + Math.floor(number / BLOCK_SIZE))?.[number % BLOCK_SIZE] ?? '';
  }

  forget(): void {
    this.#key = null;
    this.#blocks.clear();
    this.#open.clear();
    this.#opening.clear();
  }

  async #openBlock(id: string): Promise<string[] | undefined> {
    const known = this.#open.get(id);
    if (known !== undefined) {
      this.#open.delete(id);
      this.#open.set(id, known);
      return known;
    }

    const block = this.#blocks.get(id);
    if (block === undefined || this.#key === null) return undefined;
    let opening = this.#opening.get(id);
    if (opening === undefined) {
      opening = open(this.#key, block);
      this.#opening.set(id, opening);
    }
    const values = await opening;
    this.#opening.delete(id);
    if (this.#key === null) return undefined;
    this.#remember(id, values);
    return values;
  }

  #remember(id: string, values: string[]): void {
    this.#open.set(id, values);
    if (this.#open.size <= OPEN_BLOCKS) return;
    const oldest = this.#open.keys().next();
    if (oldest.done !== true) this.#open.delete(oldest.value);
  }
}
