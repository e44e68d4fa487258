import { clean, lower } from './clean';

const COMPANY_MARKS = /[«»"„“”]/;
const COMPANY_WORDS = new Set(
  ('ооо ooo зао оао пао ао нао одо осоо ип тоо чуп чтуп уп фгуп гуп муп мбу гбу мку фгбу ано нко тсж снт кфх гк тд ' +
    'общество компания фирма завод холдинг корпорация банк llc llp ltd limited gmbh inc corp corporation company co plc ag srl sro').split(' '),
);
const WORD = /[\p{L}\p{N}]+/gu;

/** What makes two spellings one name: NFKC without format characters, blanks collapsed, lower case, ё = е. */
export function nameKey(raw: string): string {
  return lower(clean(raw).replace(/\s+/g, ' ')).replaceAll('ё', 'е');
}

/** p for a person, c for a company. */
export function nameKind(key: string): 'p' | 'c' {
  if (COMPANY_MARKS.test(key)) return 'c';
  for (const [word] of key.matchAll(WORD)) {
    if (COMPANY_WORDS.has(word)) return 'c';
  }
  return 'p';
}
