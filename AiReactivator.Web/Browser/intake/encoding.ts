import { bestSeparator } from './separator';
import { looksBinary } from './signature';
import { ENCODINGS, FileRefused, type Encoding } from './outcome';

const LEGACY: readonly Encoding[] = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'];

/** Tells the encoding from the first bytes: byte order mark, strict UTF-8, zeros of UTF-16, then the header's words. */
export function detectEncoding(head: Uint8Array): Encoding {
  const marked = byteOrderMark(head);
  if (marked !== null) return marked;

  const wide = zerosOfUtf16(head);
  if (wide !== null && score(head, wide) > 0) return wide;
  if (isUtf8(head)) {
    if (looksBinary(head) && score(head, 'utf-8') === 0) throw new FileRefused('E_BINARY');
    return 'utf-8';
  }

  const candidates: Encoding[] = [...LEGACY, 'utf-8'];
  const scores = candidates.map((encoding) => score(head, encoding));
  const best = Math.max(...scores);
  if (best === 0 && looksBinary(head)) throw new FileRefused('E_BINARY');
  return candidates[scores.indexOf(best)]!;
}

/** By the name that a summary gives it; null for none of ours. */
export const encodingOf = (name: string): Encoding | null => ENCODINGS.find((known) => known === name.replace(/-bom$/, '')) ?? null;

export const hasUtf8Mark = (head: Uint8Array): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

function byteOrderMark(head: Uint8Array): Encoding | null {
  if (hasUtf8Mark(head)) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** Separators, digits and line ends leave a zero in every second byte. */
function zerosOfUtf16(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.1 && even < odd / 10) return 'utf-16le';
  return even > pairs * 0.1 && odd < even / 10 ? 'utf-16be' : null;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function score(head: Uint8Array, encoding: Encoding): number {
  return bestSeparator(new TextDecoder(encoding).decode(head, { stream: true })).score;
}
