/** What people write so that robots do not find it. A mobile phone in its own groups, whatever stands between them, with О for 0 and З for 3. */
const MOBILE = /(?<!\d)\+?[78]S{0,5}9DDS{0,5}DDDS{0,5}DDS{0,5}DD(?!\d)/
  .source.replaceAll('S', '[\\s\\-\\u2010-\\u2015\\u2212.,()[\\]{}<>_/\\\\*~|:·\'=+]')
  .replaceAll('D', '[0-9ОоOoЗз]');
const DISGUISED_MOBILE = new RegExp(MOBILE, 'g');

const AT = /\s{0,2}(?:@{1,3}|[([{«"<]\s?(?:собака|at|@)\s?[)\]}»">]|(?<=\s)собака(?=\s))\s{0,2}/giu;
const DOT = '(?:\\.|\\s(?:точка|dot)\\s|\\s?[([{]\\s?(?:точка|dot)\\s?[)\\]}]\\s?)';
const DOMAIN = new RegExp(`[\\p{L}\\p{N}_\\-]+(?:${DOT}[\\p{L}\\p{N}_\\-]+)*${DOT}\\p{L}{2,}(?![\\p{L}\\p{N}])`, 'iuy');
const LOCAL = /[\p{L}\p{N}._%+\-']/u;

/** The zeros of the digits of other scripts; nine more stand behind each. */
export const FOREIGN_ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090,
  0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
const DIGIT_OF = new Map(FOREIGN_ZEROS.flatMap((zero) => Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)] as const)));

/** NFKC without format characters, digits as 0…9: soft hyphens, marks of direction and other scripts hide a contact from every rule. */
export const plainSpelling = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[\u0660-\uabf9]/g, (char) => DIGIT_OF.get(char) ?? char);

/** «8*916*123…», «8 9О5 …». */
export const maskDisguisedMobiles = (text: string, mask: string): string => text.replace(DISGUISED_MOBILE, mask);

/** «ivan собака mail.ru», «ivan (at) mail точка ru», «ivan @ mail.ru». */
export function maskDisguisedEmails(text: string, mask: string): string {
  let result = '';
  let done = 0;
  for (const at of text.matchAll(AT)) {
    let start = at.index;
    while (start > done && LOCAL.test(text.charAt(start - 1))) start--;
    DOMAIN.lastIndex = at.index + at[0].length;
    if (start === at.index || at.index < done || !DOMAIN.test(text)) continue;
    result += text.slice(done, start) + mask;
    done = DOMAIN.lastIndex;
  }
  return done === 0 ? text : result + text.slice(done);
}
