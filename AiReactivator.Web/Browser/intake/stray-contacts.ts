import { maskDisguisedEmails, maskDisguisedMobiles, plainSpelling } from '../contacts/disguised';
import { MASK } from '../contacts/masking';
import { readDigits } from '../contacts/phone';

const SHORT_NUMBER = /^[\d\s.,:;\-/%₽]{0,9}$/;
const MOMENT = /^(?:\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?$/;
/** Digits and nothing else, or with the tail that Excel puts to them. */
const BARE = /^\s*(\d{10,12})(?:[.,]0+)?\s*$/;
const NATIONAL = 10;
const STRAY =
  /@|\+\s*\d[\d\s().\-]{8,}|\(\d{3,5}\)[\s-]*\d|(?<!\d)[78][\s-]?[3-9]\d{2}[\s-]\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<![\d.,])[3489]\d{2}[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}(?!\d)/;

/** Sums and dates leave as written; a contact that slipped into such a column does not. */
export const maskStray = (cell: string): string => (isStray(cell, false) ? MASK : cell);

/** Ten bare digits may be the number of an order as well as a phone without its code: they leave as written. */
export const maskStrayInOrder = (cell: string): string => (isStray(cell, true) ? MASK : cell);

function isStray(cell: string, isOrder: boolean): boolean {
  if (cell.length < 3 || SHORT_NUMBER.test(cell) || MOMENT.test(cell)) return false;
  const plain = plainSpelling(cell);
  const bare = BARE.exec(plain)?.[1] ?? '';
  if (bare !== '' && !(isOrder && bare.length === NATIONAL) && readDigits(bare, false).digits !== '') return true;
  return STRAY.test(plain) || maskDisguisedEmails(maskDisguisedMobiles(plain, MASK), MASK) !== plain;
}
