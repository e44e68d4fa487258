import { encodeInto } from './utf8';

const PIECE = 1 << 16;
const SEMICOLON = 59;
const QUOTE = 34;

/** Collects what will leave the tab, gzipped as it grows. */
export class Outgoing {
  readonly #gzip = new CompressionStream('gzip');
  readonly #writer = this.#gzip.writable.getWriter();
  readonly #blob = collect(this.#gzip.readable);
  #bytes = new Uint8Array(PIECE * 8);
  #length = 0;

  byte(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = byte;
  }

  /** A whole number, not negative. */
  number(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) digits++;
    this.#need(digits);
    let rest = value;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      this.#bytes[at] = 48 + (rest % 10);
      rest = (rest / 10) | 0;
    }
    this.#length += digits;
  }

  text(text: string): void {
    this.#need(text.length * 3);
    this.#length += encodeInto(text, this.#bytes.subarray(this.#length));
  }

  /** A cell, in quotes where it needs them. */
  cell(bytes: Uint8Array, from: number, to: number): void {
    this.#need(to - from);
    const target = this.#bytes;
    let at = this.#length;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte <= SEMICOLON && (byte === SEMICOLON || byte === QUOTE || byte === 10 || byte === 13)) return this.#quoted(bytes, from, to);
      target[at++] = byte;
    }
    this.#length = at;
  }

  /** Waits until the compressor has room for what was written. */
  async flush(): Promise<void> {
    if (this.#length < PIECE) return;
    await this.#hand();
  }

  async finish(): Promise<Blob> {
    await this.#hand();
    await this.#writer.close();
    return this.#blob;
  }

  async abort(): Promise<void> {
    this.#blob.catch(() => undefined);
    await this.#writer.abort().catch(() => undefined);
  }

  #quoted(bytes: Uint8Array, from: number, to: number): void {
    this.byte(QUOTE);
    for (let i = from; i < to; i++) {
      if (bytes[i] === QUOTE) this.byte(QUOTE);
      this.byte(bytes[i]!);
    }
    this.byte(QUOTE);
  }

  #need(room: number): void {
    if (this.#length + room > this.#bytes.length) this.#grow(room);
  }

  #grow(room: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + room));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  async #hand(): Promise<void> {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    // The next piece is read while this one is packed; what fails here fails at the next wait.
    this.#writer.write(bytes).catch(() => undefined);
    await this.#writer.ready;
  }
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) parts.push(piece.value as Uint8Array<ArrayBuffer>);
  return new Blob(parts, { type: 'application/octet-stream' });
}
