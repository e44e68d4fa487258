/** From whole numbers up to 2⁵³ (not 0) to small ones, without an object for any. */
export class NumberMap {
  count = 0;
  #keys = new Float64Array(1 << 12);
  #values = new Int32Array(1 << 12);

  /** The value of the key; of a new one its place in the order of appearance. */
  valueOf(key: number, makeValue: () => number): number {
    const mask = this.#keys.length - 1;
    let slot = slotOf(key, mask);
    for (let known = this.#keys[slot]!; known !== 0; known = this.#keys[slot]!) {
      if (known === key) return this.#values[slot]!;
      slot = (slot + 1) & mask;
    }
    const value = makeValue();
    this.#keys[slot] = key;
    this.#values[slot] = value;
    if (++this.count * 2 > this.#keys.length) this.#grow();
    return value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    const mask = this.#keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      let slot = slotOf(keys[i]!, mask);
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
      this.#keys[slot] = keys[i]!;
      this.#values[slot] = values[i]!;
    }
  }
}

function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 4_294_967_296);
  const mixed = Math.imul((key - high * 4_294_967_296) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}
