const SHORT = 48;
const units = new Uint16Array(SHORT);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Valid UTF-8 as text. Short cells, nearly all there are, need no call of the decoder. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let length = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) units[length++] = byte;
    else if (byte < 0xe0) units[length++] = ((byte & 0x1f) << 6) | (bytes[++i]! & 0x3f);
    else if (byte < 0xf0) {
      units[length++] = ((byte & 0x0f) << 12) | ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f);
      i += 2;
    } else return decoder.decode(bytes.subarray(from, to));
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** Writes the text at the beginning of the bytes, which have room for three times its length; tells how many were written. */
export const encodeInto = (text: string, bytes: Uint8Array): number => encoder.encodeInto(text, bytes).written;

/** Characters as a reader counts them: code points, in which limits are told. */
export function lengthOf(bytes: Uint8Array, from: number, to: number): number {
  let length = 0;
  for (let i = from; i < to; i++) {
    if ((bytes[i]! & 0xc0) !== 0x80) length++;
  }
  return length;
}
