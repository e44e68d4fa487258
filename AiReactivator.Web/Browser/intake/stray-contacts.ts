import { maskDisguisedEmails, maskDisguisedMobiles, plainSpelling } from '../contacts/disguised';
import { MASK } from '../contacts/masking';

const PLAIN_NUMBER = /^[\d\s.,:;\-/%₽]*$/;
const MOMENT = /^\d{1,4}[.\-/]\d{2}[.\-/]\d{2,4}[ T]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/;
const STRAY = /@|\+\s*\d[\d\s().\-]{8,}|\(\d{3,5}\)[\s-]*\d|(?<!\d)[78][\s-]?[3-9]\d{2}[\s-]\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;

/** Sums, dates and order numbers leave as written; a contact that slipped into such a column does not. */
export function maskStray(cell: string): string {
  if (cell.length < 3) return cell;
  if (PLAIN_NUMBER.test(cell) && cell.length <= 10) return cell;
  if (MOMENT.test(cell)) return cell;
  const plain = plainSpelling(cell);
  return STRAY.test(plain) || maskDisguisedEmails(maskDisguisedMobiles(plain, MASK), MASK) !== plain ? MASK : cell;
}
