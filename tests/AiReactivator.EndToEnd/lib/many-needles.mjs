/** Finds any of many byte strings in one pass: a memory dump is too long to be gone through once for each. Needles are at least four bytes long. */
export class ManyNeedles {
  #needles;
  #pairs = new Uint8Array(65_536);
  #heads = new Map();

  constructor(needles) {
    this.#needles = needles;
    needles.forEach((needle, index) => {
      this.#pairs[needle.readUInt16LE(0)] = 1;
      const head = needle.readUInt32LE(0);
      if (!this.#heads.has(head)) this.#heads.set(head, []);
      this.#heads.get(head).push(index);
    });
  }

  /** Indices of the needles that are there, in their order. */
  find(bytes) {
    const found = new Set();
    const end = bytes.length - 3;
    for (let at = 0; at < end; at++) {
      if (this.#pairs[bytes[at] | (bytes[at + 1] << 8)] === 0) continue;
      const head = (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
      for (const index of this.#heads.get(head) ?? []) {
        const needle = this.#needles[index];
        if (!found.has(index) && bytes.compare(needle, 0, needle.length, at, Math.min(at + needle.length, bytes.length)) === 0) found.add(index);
      }
    }
    return [...found].sort((one, other) => one - other);
  }
}
