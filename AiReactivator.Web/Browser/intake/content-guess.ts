import { readEmail } from '../contacts/email';
import { readPhone } from '../contacts/phone';
import type { FieldName } from './fields';

const ENOUGH = 0.8;
const DATE = /^(?:\d{1,2}[.\-/]\d{1,2}[.\-/](?:\d{4}|\d{2})|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})(?:[ T,].*)?$/;
const MONEY = /^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?\s*(?:₽|руб\.?|р\.)?$|^-?\d+[.,]\d{2}\s*(?:₽|руб\.?|р\.)?$|^-?\d{3,8}\s*(?:₽|руб\.?|р\.)$|^\d{3,8}$/;
const COUNT = /^\d{1,4}$/;
const FULL_NAME = /^\p{Lu}[\p{Ll}\-]+(?: \p{Lu}[\p{Ll}\-.]*){1,2}$/u;
const WORDS = /\p{L}{2}/u;

/** What nearly all cells of a column look like. The order matters: what is told by little comes last. */
const KINDS: readonly { readonly field: FieldName; readonly looks: (cell: string) => boolean }[] = [
  { field: 'email', looks: (cell) => cell.includes('@') && readEmail(cell).address !== '' },
  { field: 'date', looks: (cell) => DATE.test(cell) },
  { field: 'phone', looks: (cell) => readPhone(cell).digits !== '' },
  { field: 'quantity', looks: (cell) => COUNT.test(cell) && Number(cell) <= 50 },
  { field: 'amount', looks: (cell) => MONEY.test(cell) },
  { field: 'days', looks: (cell) => COUNT.test(cell) },
  { field: 'name', looks: (cell) => FULL_NAME.test(cell) },
  { field: 'product', looks: (cell) => WORDS.test(cell) },
];

/** What a column may hold, by its cells alone; null where they tell nothing. It is offered to the user, never taken unasked. */
export function guessByContent(cells: readonly string[]): FieldName | null {
  if (cells.length === 0) return null;
  return KINDS.find(({ looks }) => cells.filter((cell) => looks(cell.trim())).length >= cells.length * ENOUGH)?.field ?? null;
}
