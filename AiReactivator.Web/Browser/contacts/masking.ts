import { maskDisguisedEmails, maskDisguisedMobiles, plainSpelling } from './disguised';
import { readDigits } from './phone';

export const MASK = '•••';

const EMAIL = /(?:[\p{L}\p{N}._%+\-']+|"[^"]{1,64}")[@＠][\p{L}\p{N}][\p{L}\p{N}._\-@]*/gu;
const PHONE_START = /[\d０-９+＋(（]/g;
const SEPARATOR = /[\s\-\u2010-\u2015\u2212.()（）[\]_]/;
const MOST_SEPARATORS = 5;
const LOCAL_NUMBER = /(?<!\d)\d{3}-\d{2}-\d{2}(?!\d)/g;
/** Anything but ASCII, Russian letters and the usual marks of Russian text may be a digit or an @ in disguise. */
const MIGHT_HOLD_CONTACT = /[^\0-\x7f\u00a0\u00ab\u00bb\u0400-\u04ff\u2013\u2014\u2116\u20bd]|@|(?:\d\D*){7}|собака|\bat\b/i;

/** Replaces phones and e-mails inside text. The rule is shared with the command line: tests/vectors/contacts.json. */
export function maskContacts(text: string): string {
  if (!MIGHT_HOLD_CONTACT.test(text)) return text;
  const masked = maskAsWritten(text);
  // What hides behind invisible or unusual characters is seen in the plain spelling only; without a contact the text stays as written.
  const plain = plainSpelling(masked);
  const again = maskAsWritten(plain);
  return again === plain ? masked : again;
}

function maskAsWritten(text: string): string {
  const withoutEmails = text.includes('@') || text.includes('＠') ? text.replace(EMAIL, (found) => MASK + (/[.\-_]+$/.exec(found)?.[0] ?? '')) : text;
  return maskDisguisedEmails(maskDisguisedMobiles(maskPhones(withoutEmails), MASK).replace(LOCAL_NUMBER, MASK), MASK);
}

function maskPhones(text: string): string {
  let result = '';
  let done = 0;
  PHONE_START.lastIndex = 0;
  for (let match = PHONE_START.exec(text); match !== null; match = PHONE_START.exec(text)) {
    const end = canStart(text, match.index) ? phoneEnd(text, match.index) : 0;
    if (end === 0) continue;
    result += text.slice(done, match.index) + MASK;
    done = PHONE_START.lastIndex = end;
  }
  return done === 0 ? text : result + text.slice(done);
}

function canStart(text: string, at: number): boolean {
  const first = text.charAt(at);
  const next = text.charAt(at + 1);
  if (isDigit(first)) return at === 0 || !isDigit(text.charAt(at - 1));
  return isDigit(next) || (isPlus(first) ? isBracket(next) : isPlus(next));
}

/** Where the longest phone that starts here ends; 0 where none does. */
function phoneEnd(text: string, start: number): number {
  const ends: number[] = [];
  let digits = '';
  let plus = false;
  let between = 0;
  for (let i = start; i < text.length && digits.length < 15; i++) {
    const char = text.charAt(i);
    if (isDigit(char)) {
      digits += char.normalize('NFKC');
      ends.push(i + 1);
      between = 0;
    } else if (digits === '' && isPlus(char)) {
      plus = true;
    } else if (digits !== '' && (++between > MOST_SEPARATORS || !SEPARATOR.test(char))) {
      break;
    }
  }

  for (let length = digits.length; length >= 8; length--) {
    const end = ends[length - 1] ?? 0;
    if (isDigit(text.charAt(end))) continue;
    if (readDigits(digits.slice(0, length), plus).class !== 'i') return end;
  }
  return 0;
}

const isDigit = (char: string): boolean => (char >= '0' && char <= '9') || (char >= '０' && char <= '９');
const isPlus = (char: string): boolean => char === '+' || char === '＋';
const isBracket = (char: string): boolean => char === '(' || char === '（';
