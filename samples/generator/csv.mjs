/** Days since 1970-01-01, to reckon with whole days. */
export const day = (year, month, date) => Date.UTC(year, month - 1, date) / 86400000;

/** ДД.ММ.ГГГГ. */
export function dated(days) {
  const date = new Date(days * 86400000);
  const two = (n) => String(n).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}

const quoted = (cell) => (/[;"\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));

const lines = (header, rows) => [header, ...rows].map((row) => row.map(quoted).join(';') + '\r\n').join('');

/** As Excel saves «CSV UTF-8». */
export const utf8 = (header, rows) => Buffer.from('\uFEFF' + lines(header, rows), 'utf8');

/** As a Russian Excel saves «CSV (разделитель - запятая)». */
export const windows1251 = (header, rows) => Buffer.from([...lines(header, rows)].map(byteOf));

const others = new Map([['Ё', 0xa8], ['ё', 0xb8], ['«', 0xab], ['»', 0xbb], ['№', 0xb9], ['\u00a0', 0xa0], ['–', 0x96]]);

function byteOf(letter) {
  const code = letter.codePointAt(0);
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  if (others.has(letter)) return others.get(letter);
  throw new Error(`windows-1251 has no ${letter}`);
}
