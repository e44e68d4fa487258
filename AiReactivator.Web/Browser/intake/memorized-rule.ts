const SIZE = 4096;

/** A rule that remembers its newest answers: products, categories and cities repeat. */
export class MemorizedRule {
  #fresh = new Map<string, string>();
  #old = new Map<string, string>();

  constructor(private readonly rule: (cell: string) => string) {}

  apply(cell: string): string {
    const known = this.#fresh.get(cell);
    if (known !== undefined) return known;

    const answer = this.#old.get(cell) ?? this.rule(cell);
    if (this.#fresh.size >= SIZE) {
      this.#old = this.#fresh;
      this.#fresh = new Map();
    }
    this.#fresh.set(cell, answer);
    return answer;
  }
}
