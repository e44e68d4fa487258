import { bestSeparator } from './separator';
import { looksBinary } from './signature';
import { ENCODINGS, FileRefused, type Encoding } from './outcome';

/** As much of the beginning as is searched for control characters and zeros. */
const SAMPLE = 4096;
const LEGACY: readonly Encoding[] = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'];

/** Letters of UTF-8 beyond ASCII, for one that is broken, in a text that is UTF-8 all the same. */
const MOSTLY = 10;

/** Tells the encoding from the first bytes: byte order mark, zeros of UTF-16, strict UTF-8, then the header's words. */
export function detectEncoding(head: Uint8Array): Encoding {
  const encoding = byteOrderMark(head) ?? zerosOfUtf16(head) ?? (isUtf8(head) ? 'utf-8' : byHeader(head));
  if (looksBinary(new TextDecoder(encoding).decode(head.subarray(0, SAMPLE))) && score(head, encoding) === 0) throw new FileRefused('E_BINARY');
  return encoding;
}

/** Where no word of the header tells more, few broken letters among many good ones do not make a text of another encoding. */
function byHeader(head: Uint8Array): Encoding {
  const candidates: Encoding[] = isMostlyUtf8(head) ? ['utf-8', ...LEGACY] : [...LEGACY, 'utf-8'];
  const scores = candidates.map((encoding) => score(head, encoding));
  return candidates[scores.indexOf(Math.max(...scores))]!;
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

/** Without a mark: letters of UTF-16 have the high byte 0 or 4 (Cyrillic) in every second place, separators and digits 0. */
function zerosOfUtf16(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length, SAMPLE) >> 1;
  if (pairs < 4) return null;
  const high = [0, 0];
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = head[i]!;
    if (byte === 0 || byte === 4 || byte === 0x20) high[i & 1]!++;
    if (byte === 0) zeros[i & 1]!++;
  }
  for (const [side, encoding] of [[1, 'utf-16le'], [0, 'utf-16be']] as const) {
    if (high[side]! >= pairs * 0.9 && zeros[side]! >= pairs * 0.05) return encoding;
    if (zeros[side]! > pairs * 0.1 && zeros[1 - side]! < zeros[side]! / 10 && score(head, encoding) > 0) return encoding;
  }
  return null;
}

function isMostlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  let [good, broken] = [0, 0];
  for (const letter of text) {
    if (letter === '\ufffd') broken++;
    else if (letter > '\u007f') good++;
  }
  return good >= broken * MOSTLY;
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
