import { MASK } from '../contacts/masking';

const PLAIN_NUMBER = /^[\d\s.,:;\-/%₽]*$/;
const MOBILE = /^[78]9\d{9}$/;
const STRAY = /[@＠]|[+＋]\s*\d[\d\s().\-]{8,}|[(（]\d{3,5}[)）][\s-]*\d|(?<!\d)[78][\s-]?9\d{2}[\s-]\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|(?<!\d)[78]9\d{9}(?!\d)/;

/** Sums, dates and counts leave as written; a contact that slipped into such a column does not. */
export function maskStray(cell: string): string {
  if (cell.length < 3) return cell;
  if (PLAIN_NUMBER.test(cell) && cell.length <= 10) return cell;
  return MOBILE.test(cell) || STRAY.test(cell) ? MASK : cell;
}
