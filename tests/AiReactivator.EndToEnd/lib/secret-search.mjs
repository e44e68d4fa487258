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
  #needles = [];
  #digits = [];

  constructor(secrets) {
    for (const secret of secrets) {
      for (const spelling of new Set([secret, secret.toLowerCase(), secret.toUpperCase()])) {
        for (const [disguise, bytes] of disguises(spelling)) this.#needles.push({ secret, disguise, bytes });
      }
      const digits = secret.replace(/\D/g, '').slice(-10);
      if (digits.length === 10) this.#digits.push({ secret, digits });
    }
  }

  /** What was found in these bytes: «secret (disguise)». */
  find(bytes) {
    const found = this.#needles.filter((needle) => bytes.includes(needle.bytes)).map(({ secret, disguise }) => `${secret} (${disguise})`);
    const digits = bytes.toString('latin1').replace(/[^0-9]+/g, '');
    return [...found, ...this.#digits.filter((needle) => digits.includes(needle.digits)).map(({ secret }) => `${secret} (digits only)`)];
  }
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
