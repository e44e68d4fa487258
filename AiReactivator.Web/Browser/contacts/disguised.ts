/** What people write so that robots do not find it. A mobile phone in its own groups, whatever stands between them, with О for 0 and З for 3. */
const MOBILE = /(?<!\d)\+?[78]S{0,5}9DDS{0,5}DDDS{0,5}DDS{0,5}DD(?!\d)/
  .source.replaceAll('S', '[\\s\\-\\u2010-\\u2015\\u2212.,()[\\]_/\\\\*~|:·]')
  .replaceAll('D', '[0-9ОоOoЗз]');
const DISGUISED_MOBILE = new RegExp(MOBILE, 'g');

const AT = /\s{0,2}(?:@|[([{«"]\s?(?:собака|at)\s?[)\]}»"]|(?<=\s)собака(?=\s))\s{0,2}/giu;
const DOT = '(?:\\.|\\s(?:точка|dot)\\s|\\s?[([{]\\s?(?:точка|dot)\\s?[)\\]}]\\s?)';
const DOMAIN = new RegExp(`[\\p{L}\\p{N}_\\-]+(?:${DOT}[\\p{L}\\p{N}_\\-]+)*${DOT}\\p{L}{2,}(?![\\p{L}\\p{N}])`, 'iuy');
const LOCAL = /[\p{L}\p{N}._%+\-']/u;

/** NFKC without format characters: soft hyphens, zero widths and marks of direction hide a contact from every rule. */
export const plainSpelling = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

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
