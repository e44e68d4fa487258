import type { FileBytes } from './file-bytes';
import type { Encoding } from './outcome';
import { encodeInto } from './utf8';

/** Text is handed on in pieces of this size, so that neither strings nor waits grow with the file. */
const PIECE = 1 << 18;

export interface TextPiece {
  /** Valid until the next piece. */
  readonly utf8: Uint8Array;
  /** A NUL or a letter that could not be read is in it. */
  readonly damaged: boolean;
}

/** Whatever the encoding, cells are bytes of UTF-8 from here on: most of them need not become strings at all. */
export async function* textPieces(bytes: FileBytes, encoding: Encoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  const utf8 = new Uint8Array((PIECE + 4) * 3);
  const pieceOf = (text: string): TextPiece => ({ utf8: utf8.subarray(0, encodeInto(text, utf8)), damaged: text.includes('\0') || text.includes('\ufffd') });
  for await (const piece of bytes.pieces()) {
    for (let at = 0; at < piece.length; at += PIECE) yield pieceOf(decoder.decode(piece.subarray(at, at + PIECE), { stream: true }));
  }
  yield pieceOf(decoder.decode());
}
