/** What a byte of UTF-8 may tell of a contact in disguise. */
const [DIGIT, SUSPECT, LOOK, LATIN] = [1, 2, 3, 4];
/** The @; first bytes of digits of other scripts, enclosed and full-width ones; whatever stands beyond the basic plane. */
const SUSPECTS = [0x40, 0xd9, 0xdb, 0xdf, 0xe0, 0xe1, 0xe3, 0xea, 0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4];
const [CYRILLIC, SUPERSCRIPT, SYMBOL, SMALL_A, BIG_A] = [0xd0, 0xc2, 0xe2, 0x61, 0x41];
const [PLUS, BRACKET] = [0x2b, 0x28];
/** The second bytes of the no-break blank and of « and ». */
const [NO_BREAK, OPENS, CLOSES] = [0xa0, 0xab, 0xbb];

const KINDS = new Uint8Array(256);
KINDS.fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b);
KINDS.fill(DIGIT, 0x30, 0x3a);
for (const byte of SUSPECTS) KINDS[byte] = SUSPECT;
for (const byte of [CYRILLIC, SUPERSCRIPT, SYMBOL, SMALL_A, BIG_A]) KINDS[byte] = LOOK;

const FEWEST_IN_TEXT = 7;
const FEWEST_IN_NUMBER = 10;
/** The second bytes of О, о, З and з. */
const LOOKS_LIKE_DIGIT: ReadonlySet<number> = new Set([0x9e, 0xbe, 0x97, 0xb7]);

/** Whether a text may hold a contact: seven digits, an @ or what stands for it, or bytes of which a plainer spelling makes digits. */
export function mayHoldContact(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const kind = KINDS[bytes[i]!]!;
    if (kind === DIGIT) digits++;
    else if (kind === SUSPECT || (kind === LOOK && isSuspect(bytes, i, from, to))) return true;
  }
  return digits >= FEWEST_IN_TEXT;
}

/** Whether a number or a date may be a phone: ten digits, letters О and З among them, with no other Latin letter between them. */
export function mayBeStray(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    const kind = KINDS[byte]!;
    if (kind === DIGIT || byte === 0x4f || byte === 0x6f || (byte === CYRILLIC && LOOKS_LIKE_DIGIT.has(bytes[i + 1]!))) {
      if (++digits === FEWEST_IN_NUMBER) return true;
    } else if (byte === PLUS || byte === BRACKET || kind === SUSPECT) {
      return true;
    } else if (kind === LATIN || byte === SMALL_A || byte === BIG_A) {
      digits = 0;
    }
    if (kind === LOOK && isSuspect(bytes, i, from, to)) return true;
  }
  return false;
}

function isSuspect(bytes: Uint8Array, at: number, from: number, to: number): boolean {
  const next = bytes[at + 1]!;
  switch (bytes[at]) {
    case CYRILLIC:
      return at + 7 < to && isDogTail(bytes, at);
    case SUPERSCRIPT:
      return next !== NO_BREAK && next !== OPENS && next !== CLOSES;
    case SYMBOL:
      return next === 0x81 || (next === 0x82 && bytes[at + 2]! <= 0x9c) || next === 0x85 || (next >= 0x91 && next <= 0x93);
    default:
      return at + 1 < to && (next | 0x20) === 0x74 && !isWordByte(bytes, at - 1, from, to) && !isWordByte(bytes, at + 2, from, to);
  }
}

/** «обак» of «собака», whatever the case of its letters. */
function isDogTail(bytes: Uint8Array, at: number): boolean {
  return (bytes[at + 1]! | 0x20) === 0xbe && (bytes[at + 3]! | 0x20) === 0xb1 && (bytes[at + 5]! | 0x20) === 0xb0 && (bytes[at + 7]! | 0x20) === 0xba;
}

function isWordByte(bytes: Uint8Array, at: number, from: number, to: number): boolean {
  const kind = at < from || at >= to ? 0 : KINDS[bytes[at]!]!;
  return kind === DIGIT || kind === LATIN || bytes[at] === SMALL_A || bytes[at] === BIG_A;
}
