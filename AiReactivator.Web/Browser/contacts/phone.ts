import { clean, unwrap } from './clean';

/** m mobile, l landline, o other country; f filler, d damaged by Excel, i invalid; empty where there is no phone. */
export type PhoneClass = 'm' | 'l' | 'o' | 'f' | 'd' | 'i' | '';

export interface Phone {
  readonly class: PhoneClass;
  /** International digits without a plus; empty where the class is f, d, i or empty. */
  readonly digits: string;
}

const NONE: Phone = { class: '', digits: '' };
const FILLER: Phone = { class: 'f', digits: '' };
const DAMAGED: Phone = { class: 'd', digits: '' };
const INVALID: Phone = { class: 'i', digits: '' };

/** Nothing to cut off: most phones of most files, told by one look. */
const USUAL = /^\+?\d[\d ()-]*$/;
const SCIENTIFIC = /^\d([.,]\d+)?[eEеЕ][+-]?\d+$/;
const LABEL =
  /^(?:телефон|тел|т|мобильный|моб|рабочий|раб|домашний|дом|telephone|tel|phone|mobile|mob)(?:[.:\s]+|(?=[\d+(]))/i;
const DECIMAL_TAIL = /^(\d{10,15})[.,]0+$/;
const EXTENSION = /,?\s*\(?\s*(?:добавочный|доб|внутренний|внутр|вн|ext|x|х|#)[.:\s]*\d{1,6}\s*\)?$/i;
const WRITTEN_PHONE = /^[\s().[\]\-\u2010-\u2015\u2212]*\+?[\d\s().[\]\-\u2010-\u2015\u2212]*$/;
const OTHER_COUNTRY = /^(?:375|380|998|996|992|994|995)/;
const BELARUS_TRUNK = /^80(?:25|29|33|44|17)/;
const LONGEST = 100;
const MOST_DIGITS = 32;
const KAZAKH_MOBILE = /^7(?:70|77|747)/;

/** The phone as an identifier. The rule is shared with the command line: tests/vectors/contacts.json. */
export function readPhone(raw: string): Phone {
  if (raw === '') return NONE;
  let text = unwrap(clean(raw));
  if (text === '') return NONE;
  // No phone is so long, and what follows would look at the end of it again from every blank.
  if (text.length > LONGEST) return INVALID;
  if (USUAL.test(text)) return readDigits(text.replace(/\D/g, ''), text.startsWith('+'));
  if (SCIENTIFIC.test(text.replace(/\s/g, ''))) return DAMAGED;

  text = text.replace(LABEL, '').replace(DECIMAL_TAIL, '$1').replace(EXTENSION, '').trim();
  if (!WRITTEN_PHONE.test(text)) return INVALID;

  return readDigits(text.replace(/\D/g, ''), text.includes('+'));
}

/** The rule for bare digits, used for phones found inside text as well. */
export function readDigits(digits: string, plus: boolean): Phone {
  if (digits.length > MOST_DIGITS) return INVALID;
  if (isFiller(digits)) return FILLER;
  const international = toInternational(digits, plus);
  return international === '' ? INVALID : { class: classOf(international), digits: international };
}

function isFiller(digits: string): boolean {
  if (digits.length >= 5 && allEqual(digits, 0)) return true;
  if (digits.length >= 9 && allEqual(digits, digits.length - 9)) return true;
  return digits === '12345678900' || digits.endsWith('1234567890') || digits.endsWith('9876543210');
}

function allEqual(digits: string, from: number): boolean {
  const first = digits.charCodeAt(from);
  for (let i = from + 1; i < digits.length; i++) {
    if (digits.charCodeAt(i) !== first) return false;
  }
  return true;
}

function toInternational(digits: string, plus: boolean): string {
  const length = digits.length;
  if (plus) {
    if (length === 11 && digits.startsWith('89')) return '7' + digits.slice(1);
    return length >= 8 && length <= 15 ? digits : '';
  }
  if (length === 11 && /^[78][3-9]/.test(digits)) return '7' + digits.slice(1);
  if (length === 11 && BELARUS_TRUNK.test(digits)) return '375' + digits.slice(2);
  if (length === 10 && /^[3489]/.test(digits)) return '7' + digits;
  return length === 12 && OTHER_COUNTRY.test(digits) ? digits : '';
}

function classOf(digits: string): PhoneClass {
  if (digits.length !== 11 || !digits.startsWith('7')) return 'o';
  const second = digits.charAt(1);
  if (second === '9' || KAZAKH_MOBILE.test(digits.slice(0, 4))) return 'm';
  return second >= '3' && second <= '8' ? 'l' : 'o';
}
