const MISSING = -2_147_483_648;
const SLOT = 2;
const ENTRY = 3;

/** From runs of bytes to whole numbers. No object is made for a run that was met before. */
export class ByteMap {
  static readonly MISSING = MISSING;

  count = 0;
  /** Entry + 1 and hash side by side: what is looked at together lies together. */
  #slots = new Int32Array((1 << 12) * SLOT);
  /** Start, length, value. */
  #entries = new Int32Array((1 << 11) * ENTRY);
  #bytes = new Uint8Array(1 << 15);
  #used = 0;
  #slot = 0;
  #hash = 0;
  /** So that nobody can write a file whose cells all fall into one place. */
  readonly #seed = crypto.getRandomValues(new Int32Array(1))[0]!;

  /** The value, or MISSING; then it may be added at once. */
  get(bytes: Uint8Array, from: number, to: number): number {
    let hash = this.#seed;
    let i = from;
    for (; i + 4 <= to; i += 4) {
      const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash * SLOT) & mask;
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      if (slots[slot + 1] === hash && this.#equals((entry - 1) * ENTRY, bytes, from, to)) return this.#entries[(entry - 1) * ENTRY + 2]!;
      slot = (slot + SLOT) & mask;
    }
    this.#slot = slot;
    this.#hash = hash;
    return MISSING;
  }

  /** Adds the run that was asked for last. */
  add(bytes: Uint8Array, from: number, to: number, value: number): void {
    const at = this.count * ENTRY;
    if (at === this.#entries.length) this.#entries = doubled(this.#entries, new Int32Array(at * 2));
    while (this.#used + to - from > this.#bytes.length) this.#bytes = doubled(this.#bytes, new Uint8Array(this.#bytes.length * 2));
    this.#entries[at] = this.#used;
    this.#entries[at + 1] = to - from;
    this.#entries[at + 2] = value;
    for (let i = from; i < to; i++) this.#bytes[this.#used++] = bytes[i]!;
    this.#slots[this.#slot] = ++this.count;
    this.#slots[this.#slot + 1] = this.#hash;
    if (this.count * 2 * SLOT > this.#slots.length) this.#spread();
  }

  clear(): void {
    this.count = 0;
    this.#used = 0;
    this.#slots.fill(0);
  }

  #equals(at: number, bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#entries[at + 1] !== to - from) return false;
    const known = this.#bytes;
    for (let i = from, k = this.#entries[at]!; i < to; i++, k++) {
      if (known[k] !== bytes[i]) return false;
    }
    return true;
  }

  #spread(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < old.length; i += SLOT) {
      if (old[i] === 0) continue;
      let slot = (old[i + 1]! * SLOT) & mask;
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
    this.#slots = slots;
  }
}

function doubled<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
