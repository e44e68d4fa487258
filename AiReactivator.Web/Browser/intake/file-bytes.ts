import { TEXTS } from '../texts';
import { LIMITS } from './limits';
import { FileRefused } from './outcome';
import { isGzip } from './signature';

/** Enough for a header of 16 384 columns and the title rows above it. */
const HEAD = 1 << 20;

/** The bytes of a file, unzipped if it is gzip, with its beginning to look at before the rest is read. */
export class FileBytes {
  #read = 0;

  private constructor(
    readonly head: Uint8Array<ArrayBuffer>,
    private readonly read: () => Promise<ReadableStreamReadResult<Uint8Array>>,
    private readonly cancel: () => Promise<void>,
    private ended: boolean,
  ) {}

  static async open(file: Blob, onRead: (bytes: number) => void = () => undefined): Promise<FileBytes> {
    if (file.size > LIMITS.bytes) throw tooLarge();
    const counted = file.stream().pipeThrough(counter(onRead));
    const packed = isGzip(new Uint8Array(await file.slice(0, 3).arrayBuffer()));
    const plain: ReadableStream<Uint8Array> = packed ? counted.pipeThrough(new DecompressionStream('gzip') as unknown as TransformStream<Uint8Array, Uint8Array>) : counted;

    const reader = plain.getReader();
    const next = packed ? () => reader.read().catch(damaged) : () => reader.read();
    const parts: Uint8Array[] = [];
    let size = 0;
    let ended = false;
    while (size < HEAD && !ended) {
      const piece = await next();
      if (piece.done) ended = true;
      else {
        parts.push(piece.value);
        size += piece.value.length;
      }
    }
    const head = new Uint8Array(size);
    parts.reduce((at, part) => (head.set(part, at), at + part.length), 0);
    return new FileBytes(head, next, () => reader.cancel(), ended);
  }

  /** All bytes, the first ones again. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    this.#count(this.head);
    yield this.head;
    while (!this.ended) {
      const piece = await this.read();
      if (piece.done) this.ended = true;
      else {
        this.#count(piece.value);
        yield piece.value;
      }
    }
  }

  async close(): Promise<void> {
    await this.cancel().catch(() => undefined);
  }

  #count(piece: Uint8Array): void {
    this.#read += piece.length;
    if (this.#read > LIMITS.bytes) throw tooLarge();
  }
}

/** What cannot be unzipped to its end; a file that cannot be read at all is another matter. */
function damaged(error: unknown): never {
  throw error instanceof DOMException || error instanceof FileRefused ? error : new FileRefused('E_GZIP_DAMAGED');
}

function tooLarge(): FileRefused {
  return new FileRefused('E_FILE_TOO_LARGE', [TEXTS.bytes(LIMITS.bytes)]);
}

function counter(onRead: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(piece, controller) {
      onRead(piece.length);
      controller.enqueue(piece);
    },
  });
}
