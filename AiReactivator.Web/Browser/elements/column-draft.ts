import type { Target } from '../intake/fields';
import type { FileTable } from '../intake/file-table';
import { isMany, type Columns } from '../intake/mapping';

/** What cells tell for sure enough to be offered as chosen: words and small numbers may be anything. */
const TELLING: ReadonlySet<Target> = new Set<Target>(['phone', 'email', 'date', 'amount']);

/** What the user is choosing: a field for each column. Nothing is read by it until it is applied. */
export class ColumnDraft {
  readonly #before: ReadonlyMap<number, Target>;
  readonly #start: ReadonlyMap<number, Target>;
  #byUser = new Set<number>();
  #now: Map<number, Target>;

  /** A file whose columns are not found begins with what its cells look like. */
  constructor(private readonly table: FileTable, withGuesses: boolean) {
    this.#before = byColumn(table.chosen);
    this.#now = new Map(this.#before);
    if (withGuesses) this.#takeGuesses();
    this.#start = new Map(this.#now);
  }

  of(column: number): Target | null {
    return this.#now.get(column) ?? null;
  }

  /** Columns that are chosen, from the left. */
  get taken(): readonly number[] {
    return [...this.#now.keys()].sort((a, b) => a - b);
  }

  /** It is not what the file was read with. */
  get changed(): boolean {
    return differ(this.#now, this.#before);
  }

  /** There is something to take back. */
  get edited(): boolean {
    return differ(this.#now, this.#start);
  }

  isByUser(column: number): boolean {
    return this.#byUser.has(column);
  }

  /** Gives a column to a field, null to none. A field that one column makes leaves the one it had: that one is returned. */
  choose(column: number, target: Target | null): number | null {
    const freed = target === null || isMany(target) ? undefined : [...this.#now].find(([other, held]) => held === target && other !== column);
    if (freed !== undefined) this.#now.delete(freed[0]);
    this.#byUser.add(column);
    if (target === null) this.#now.delete(column);
    else this.#now.set(column, target);
    return freed?.[0] ?? null;
  }

  restore(): void {
    this.#now = new Map(this.#start);
    this.#byUser = new Set();
  }

  /** For the reading: of several columns of a contact the order in force stays, new ones come behind. */
  columns(): Columns {
    const columns: Partial<Record<Target, number[]>> = {};
    for (const column of this.taken) (columns[this.#now.get(column)!] ??= []).push(column);
    for (const [target, list] of Object.entries(columns) as [Target, number[]][]) {
      const order = this.table.chosen[target] ?? [];
      const place = (column: number): number => (order.includes(column) ? order.indexOf(column) : order.length + column);
      list.sort((a, b) => place(a) - place(b));
    }
    return columns;
  }

  #takeGuesses(): void {
    const held = new Set(this.#now.values());
    this.table.columns.forEach(({ guess, certainty }, column) => {
      if (guess === null || certainty !== 'content' || !TELLING.has(guess) || this.#now.has(column) || (held.has(guess) && !isMany(guess))) return;
      this.#now.set(column, guess);
      held.add(guess);
    });
  }
}

const differ = (one: ReadonlyMap<number, Target>, other: ReadonlyMap<number, Target>): boolean =>
  one.size !== other.size || [...one].some(([column, target]) => other.get(column) !== target);

function byColumn(columns: Columns): Map<number, Target> {
  return new Map(Object.entries(columns).flatMap(([target, list]) => list.map((column) => [column, target as Target] as const)));
}
