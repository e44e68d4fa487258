import { ManyNeedles } from './many-needles.mjs';

/** Ways in which one text may lie in bytes. Base64 shifts with what stands before: three alignments, without their uncertain ends. */
export function disguises(text) {
  const utf8 = Buffer.from(text, 'utf8');
  const forms = new Map([
    ['utf-8', utf8],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['windows-1251', windows1251(text)],
    ['url-encoded', Buffer.from(encodeURIComponent(text))],
    ['url-encoded, lower case', Buffer.from(encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()))],
    ['json-escaped', Buffer.from(escaped(text))],
    ['json-escaped, upper case', Buffer.from(escaped(text).replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`))],
    ['html-escaped', Buffer.from(text.replace(/[^ -~]/g, (letter) => `&#x${letter.codePointAt(0).toString(16).toUpperCase()};`))],
  ]);
  for (const [name, bytes] of [['utf-8', utf8], ['utf-16le', forms.get('utf-16le')]]) {
    for (let shift = 0; shift < 3; shift++) forms.set(`base64 of ${name}, shifted by ${shift}`, base64(bytes, shift));
  }
  return forms;
}

/** All secrets in all disguises; digits are searched once more with everything between them left out. */
export class SecretSearch {
  #names = [];
  #needles;
  #digits = [];

  constructor(secrets) {
    const needles = [];
    for (const secret of secrets) {
      for (const spelling of new Set([secret, secret.toLowerCase(), secret.toUpperCase()])) {
        for (const [disguise, bytes] of disguises(spelling)) {
          this.#names.push(`${secret} (${disguise})`);
          needles.push(bytes);
        }
      }
      const digits = secret.replace(/\D/g, '').slice(-10);
      if (digits.length === 10) this.#digits.push({ secret, digits });
    }
    this.#needles = new ManyNeedles(needles);
  }

  /** What was found in these bytes: «secret (disguise)». */
  find(bytes) {
    const digits = bytes.toString('latin1').replace(/[^0-9]+/g, '');
    return [...this.#spelled(bytes), ...this.#digits.filter((needle) => digits.includes(needle.digits)).map(({ secret }) => `${secret} (digits only)`)];
  }

  /** The same in a piece of memory, where ten digits that happen to follow one another far apart are no phone: only what stands between the digits of a phone may lie between. */
  findInMemory(bytes) {
    const runs = digitRuns(bytes);
    return [...this.#spelled(bytes), ...this.#digits.filter((needle) => runs.some((run) => run.includes(needle.digits))).map(({ secret }) => `${secret} (digits only)`)];
  }

  #spelled(bytes) {
    return [...new Set(this.#needles.find(bytes).map((index) => this.#names[index]))];
  }
}

/** Blank, punctuation of phones, and the zero bytes of UTF-16. */
const BETWEEN_DIGITS = new Set([0, ...Buffer.from(' ()-+.,/_', 'latin1'), 0xa0]);
const WIDEST_GAP = 6;

/** Runs of at least ten digits with nothing but that between them. */
function digitRuns(bytes) {
  const runs = [];
  let run = [];
  let gap = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at] : -1;
    if (byte >= 0x30 && byte <= 0x39) {
      run.push(byte);
      gap = 0;
    } else if (run.length > 0 && (++gap > WIDEST_GAP || !BETWEEN_DIGITS.has(byte))) {
      if (run.length >= 10) runs.push(Buffer.from(run).toString('latin1'));
      run = [];
      gap = 0;
    }
  }
  return runs;
}

function windows1251(text) {
  return Buffer.from([...text].map((letter) => {
    const code = letter.codePointAt(0);
    if (code < 0x80) return code;
    if (letter === 'ё') return 0xb8;
    if (letter === 'Ё') return 0xa8;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : 0x3f;
  }));
}

function escaped(text) {
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.codePointAt(0).toString(16).padStart(4, '0')}`);
}

function base64(bytes, shift) {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
  const start = Math.ceil((shift * 4) / 3);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(start, whole));
}
