import { FIELDS, NAME_PARTS, type Target } from './intake/fields';
import type { Columns } from './intake/mapping';

const PREFIX = 'columns:';
/** Hashes of the headers that are remembered, the newest last. */
const ORDER = 'columns';
const MOST = 50;

const TARGETS: ReadonlySet<string> = new Set([...FIELDS, ...NAME_PARTS].map(({ name }) => name));

/** What was chosen for other files, by the hash of their header. Anything else that has got there is no choice. */
export function recallAllColumns(): Readonly<Record<string, Columns>> {
  const choices: Record<string, Columns> = {};
  try {
    for (const hash of known()) {
      const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + hash) ?? 'null');
      if (isColumns(kept)) choices[hash] = kept;
    }
  } catch {
    // No storage, or something else has written there.
  }
  return choices;
}

/** Numbers of columns and names of our fields: never a header, never a cell. */
export function rememberColumns(hash: string, choice: Columns): void {
  try {
    const order = [...known().filter((other) => other !== hash), hash];
    for (const old of order.splice(0, Math.max(0, order.length - MOST))) localStorage.removeItem(PREFIX + old);
    localStorage.setItem(PREFIX + hash, JSON.stringify(choice));
    localStorage.setItem(ORDER, JSON.stringify(order));
  } catch {
    // Storage is full or forbidden: the next file is guessed again.
  }
}

export function forgetColumns(hash: string): void {
  try {
    localStorage.removeItem(PREFIX + hash);
    localStorage.setItem(ORDER, JSON.stringify(known().filter((other) => other !== hash)));
  } catch {
    // Without storage there is nothing to forget.
  }
}

function known(): string[] {
  const order: unknown = JSON.parse(localStorage.getItem(ORDER) ?? '[]');
  return Array.isArray(order) ? order.filter((hash) => typeof hash === 'string') : [];
}

function isColumns(kept: unknown): kept is Columns {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.entries(kept as Record<string, unknown>).every(
    ([target, columns]) => TARGETS.has(target as Target) && Array.isArray(columns) && columns.every((column) => Number.isInteger(column) && column >= 0),
  );
}
