const PIECE = 1 << 16;

/** Collects what will leave the tab, gzipped as it grows. */
export class Outgoing {
  readonly #gzip = new CompressionStream('gzip');
  readonly #writer = this.#gzip.writable.getWriter();
  readonly #encoder = new TextEncoder();
  readonly #blob = collect(this.#gzip.readable);
  #text = '';

  write(line: string): void {
    this.#text += line;
  }

  /** Waits until the compressor has taken what was written. */
  async flush(): Promise<void> {
    if (this.#text.length < PIECE) return;
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

  async #hand(): Promise<void> {
    const bytes = this.#encoder.encode(this.#text);
    this.#text = '';
    await this.#writer.write(bytes);
  }
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: BlobPart[] = [];
  const reader = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) parts.push(piece.value as Uint8Array<ArrayBuffer>);
  return new Blob(parts, { type: 'application/octet-stream' });
}
