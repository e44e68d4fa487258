import { fieldOf, type FieldName, type Target } from '../intake/fields';
import type { FileColumn } from '../intake/file-table';
import { columnLetters, TARGET_TITLES, TEXTS } from '../texts';
import { make } from './dom';
import { targetOptions, unlockOf } from './target-options';

/** Where a choice comes from. */
export type How = 'remembered' | 'found' | 'chosen';

/** One column of the user's file: header, cells, and what it is. */
export class ColumnRow {
  readonly element: HTMLElement;
  readonly select: HTMLSelectElement;
  readonly #hint = make('small');
  readonly #mark = make('small');

  constructor(
    readonly column: number,
    private readonly file: FileColumn,
    private readonly contested: ReadonlySet<FieldName>,
  ) {
    const id = `column-${column}`;
    this.#hint.id = `${id}-hint`;
    this.#mark.id = `${id}-mark`;
    // The header is named by reference: an attribute must not hold it.
    this.select = make('select', { class: 'select', autocomplete: 'off', 'aria-labelledby': id, 'aria-describedby': `${this.#mark.id} ${this.#hint.id}` }, ...targetOptions());
    this.element = make(
      'tr',
      {},
      make('th', { scope: 'row', id }, file.header === '' ? TEXTS.columnUnnamed : file.header, make('small', {}, TEXTS.columnPlace(columnLetters(column)))),
      make('td', { class: 'cells' }, ...(file.samples.length === 0 ? [TEXTS.columnEmpty] : file.samples.map((cell) => make('span', {}, cell)))),
      make('td', { class: 'map-field' }, this.select, this.#mark, this.#hint),
    );
  }

  /** What a message calls it. */
  get label(): string {
    return this.file.header === '' ? `${TEXTS.columnUnnamed}, ${TEXTS.columnPlace(columnLetters(this.column))}` : this.file.header;
  }

  show(target: Target | null, how: How): void {
    this.select.value = target ?? '';
    this.element.classList.toggle('left', target === null);
    this.#mark.textContent = this.#markOf(target, how);
    this.#mark.classList.toggle('doubt', target !== null && how === 'found' && this.#isDoubtful(target));
    this.#hint.textContent = target === null ? this.#offer() : unlockOf(target);
  }

  /** What the cells look like, where that is too little to take the column for it. */
  #offer(): string {
    const { guess, certainty } = this.file;
    return guess !== null && certainty === 'content' ? TEXTS.columnLooksLike(TARGET_TITLES[guess]) : '';
  }

  #isDoubtful(target: Target): boolean {
    return this.file.certainty === 'content' || this.contested.has(fieldOf(target));
  }

  #markOf(target: Target | null, how: How): string {
    if (target === null) return '';
    if (how === 'chosen') return TEXTS.columnByUser;
    if (how === 'remembered') return TEXTS.columnRemembered;
    if (this.file.certainty === 'content') return TEXTS.columnByContent;
    return this.contested.has(fieldOf(target)) ? TEXTS.columnContested : TEXTS.columnByName;
  }
}
