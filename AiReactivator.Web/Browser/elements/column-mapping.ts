import { applyColumns, forgetColumns, readAgain } from '../choose-file';
import type { Target } from '../intake/fields';
import type { FileTable } from '../intake/file-table';
import { mapByChoice } from '../intake/mapping';
import { tab, type ReadBase } from '../tab';
import { TARGET_TITLES, TEXTS } from '../texts';
import { ColumnDraft } from './column-draft';
import { ColumnRow, type How } from './column-row';
import { make } from './dom';
import { FormatChoice } from './format-choice';
import { keepEvents } from './own-events';

/** A file may have thousands of columns: so many are drawn at once. */
const DRAWN = 100;
const TALL = 8;

/** The mapping screen: each column of the user's file and the field it is. Headers and cells stand in text nodes of this tab only. */
export class ColumnMapping extends HTMLElement {
  readonly #format = new FormatChoice((format) => void readAgain(format));
  readonly #needs = make('ul', { class: 'map-needs' });
  readonly #says = make('p', { class: 'map-says', role: 'status' });
  readonly #body = make('tbody');
  readonly #box = make('div', { class: 'map-box', role: 'region', tabindex: '0', 'aria-label': TEXTS.columnsTitle });
  readonly #more = make('button', { type: 'button', class: 'btn quiet sm' });
  readonly #apply = make('button', { type: 'button', class: 'btn primary' }, TEXTS.columnsApply);
  readonly #restore = make('button', { type: 'button', class: 'btn' }, TEXTS.columnsRestore);
  readonly #forget = make('button', { type: 'button', class: 'btn quiet' }, TEXTS.columnsForget);
  #rows: ColumnRow[] = [];
  #drawn = DRAWN;
  #table: FileTable | null = null;
  #draft: ColumnDraft | null = null;
  #waiting = false;
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    keepEvents(this, (event) => {
      if (event.type === 'change') this.#changed(event.target as HTMLElement);
    });
    const [file, cells, field] = TEXTS.columnsHead;
    const head = make('thead', {}, make('tr', {}, ...[file, cells, field].map((text) => make('th', { scope: 'col' }, text))));
    this.#box.replaceChildren(make('table', { class: 'tbl map' }, make('caption', { class: 'vh' }, TEXTS.columnsTitle), head, this.#body));
    own(this.#more, () => this.#draw((this.#drawn += DRAWN)));
    own(this.#apply, () => void this.#take());
    own(this.#restore, () => this.#undo());
    own(this.#forget, () => void forgetColumns());
    this.#stop = tab.onChange(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#table = null;
  }

  #show(): void {
    const { reading } = tab;
    if (reading.kind === 'reading' && this.#table !== null && reading.again) return this.#wait(true);
    const table = tab.base?.table ?? null;
    if (table === null) {
      this.#table = null;
      this.replaceChildren();
      return;
    }
    this.#format.show(tab.base!);
    if (table !== this.#table) this.#begin(table);
    this.#wait(false);
  }

  #begin(table: FileTable): void {
    this.#table = table;
    this.#draft = new ColumnDraft(table, table.missing.length > 0);
    this.#rows = [];
    this.#body.replaceChildren();
    this.#box.classList.toggle('tall', table.columns.length > TALL);
    this.#draw((this.#drawn = Math.max(DRAWN, 1 + (this.#draft.taken.at(-1) ?? 0))));
    this.#says.textContent = '';
    this.replaceChildren(
      make('div', { class: 'map-top' }, ...this.#format.elements),
      this.#needs,
      this.#says,
      this.#box,
      this.#more,
      make('div', { class: 'map-go' }, this.#apply, this.#restore, this.#forget),
    );
    this.#forget.hidden = !isChosen(tab.base!);
    this.#update();
  }

  #draw(upTo: number): void {
    const { columns } = this.#table!;
    for (let column = this.#rows.length; column < Math.min(upTo, columns.length); column++) {
      const row = new ColumnRow(column, columns[column]!, new Set(this.#table!.contested));
      this.#rows.push(row);
      this.#body.append(row.element);
      this.#showRow(row);
    }
    this.#more.hidden = this.#rows.length === columns.length;
    this.#more.textContent = TEXTS.columnsMore(this.#rows.length, columns.length);
  }

  #showRow(row: ColumnRow): void {
    const draft = this.#draft!;
    const target = draft.of(row.column);
    row.show(target, draft.isByUser(row.column) ? 'chosen' : howOf(tab.base!));
  }

  #changed(field: HTMLElement): void {
    if (this.#waiting || this.#format.changed(field)) return;
    const row = this.#rows.find(({ select }) => select === field);
    if (row === undefined) return;
    const target = row.select.value === '' ? null : (row.select.value as Target);
    const freed = this.#draft!.choose(row.column, target);
    for (const one of this.#rows) if (one === row || one.column === freed) this.#showRow(one);
    const other = this.#rows.find(({ column }) => column === freed);
    this.#update(other === undefined || target === null ? '' : TEXTS.columnFreed(TARGET_TITLES[target], row.label, other.label));
  }

  #undo(): void {
    this.#draft!.restore();
    for (const row of this.#rows) this.#showRow(row);
    this.#update(TEXTS.columnsRestored);
  }

  /** What is still missing, live; and what may be pressed. */
  #update(said = ''): void {
    const draft = this.#draft!;
    const { missing } = mapByChoice(this.#table!.columns.map(({ header }) => header), draft.columns());
    const lacks = new Set<string>(missing);
    this.#needs.replaceChildren(
      ...TEXTS.columnNeeds.map(({ fields, text }) => {
        const there = !fields.some((field) => lacks.has(field));
        return make('li', { class: `tag ${there ? 't1' : 't4'}` }, there ? '✓ ' : '', text, make('span', { class: 'vh' }, there ? TEXTS.needThere : TEXTS.needMissing));
      }),
    );
    const state = missing.length === 0 ? (this.#isDoubtful() ? TEXTS.columnsConfirm : TEXTS.columnsWhole) : TEXTS.columnsMissing(TEXTS.columnNeeds.filter(({ fields }) => fields.some((field) => lacks.has(field))).map(({ text }) => text));
    this.#says.textContent = said === '' ? state : `${said} ${state}`;
    this.#apply.disabled = missing.length > 0 || !(draft.changed || this.#isDoubtful());
    this.#restore.disabled = !draft.edited;
  }

  /** What was guessed, or claimed by two columns, may be confirmed as it is. */
  #isDoubtful(): boolean {
    return tab.base !== null && !isChosen(tab.base) && tab.base.summary.mapping !== 'certain';
  }

  async #take(): Promise<void> {
    if (this.#waiting) return;
    await applyColumns(this.#draft!.columns());
    if (!this.isConnected) return;
    this.#says.textContent = TEXTS.columnsTaken;
    this.#says.tabIndex = -1;
    this.#says.focus();
  }

  /** While the file is read nothing can be chosen; what has the focus keeps it. */
  #wait(waiting: boolean): void {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.toggleAttribute('aria-busy', waiting);
    for (const field of this.querySelectorAll<HTMLSelectElement | HTMLButtonElement>('select, button')) field.disabled = waiting && field !== document.activeElement;
    if (waiting) this.#says.textContent = TEXTS.columnsReading;
    else this.#update();
  }
}

/** By the user, now or for such a file before. */
const isChosen = ({ choices, summary }: ReadBase): boolean => (choices.columns ?? null) !== null || summary.mapping === 'remembered';

const howOf = (base: ReadBase): How => (base.summary.mapping === 'remembered' ? 'remembered' : isChosen(base) ? 'chosen' : 'found');

/** A click of ours is nobody else's. */
function own(button: HTMLButtonElement, act: () => void): void {
  button.onclick = (event) => {
    event.stopPropagation();
    act();
  };
}
