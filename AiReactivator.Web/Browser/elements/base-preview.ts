import { fieldOf, titleOf, type Target } from '../intake/fields';
import type { FileTable } from '../intake/file-table';
import { tab } from '../tab';
import { columnLetters, TEXTS } from '../texts';
import { make } from './dom';
import { keepEvents } from './own-events';

const ROWS = 5;
/** A file may have thousands of columns. */
const WIDE = 30;

/** The first rows as they were read, contacts included: every column that is used, under the user's own header. In text nodes of this tab only. */
export class BasePreview extends HTMLElement {
  static readonly observedAttributes = ['rows'];
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    keepEvents(this);
    this.#stop = tab.onChange(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const { base } = tab;
    if (base === null || base.table === null) {
      this.replaceChildren();
      return;
    }
    const { table, summary } = base;
    // What is read wrong is seen by what was not recognised.
    const used = table.missing.length > 0 ? firstColumns(table) : usedColumns(table);
    const rows = table.firstRows.slice(0, Number(this.getAttribute('rows') ?? ROWS) || ROWS);
    if (used.length === 0 || rows.length === 0) {
      this.replaceChildren(make('p', { class: 'small muted' }, TEXTS.previewNone));
      return;
    }

    const head = used.map(({ column, target }) => {
      const { header } = table.columns[column]!;
      const title = target === null ? '' : titleOf(fieldOf(target));
      return make('th', { scope: 'col' }, header === '' ? TEXTS.columnPlace(columnLetters(column)) : header, ...(isSame(header, title) ? [] : [make('small', {}, title)]));
    });
    const body = rows.map(({ cells }) => make('tr', {}, ...used.map(({ column }) => make('td', {}, cells[column] ?? ''))));
    const grid = make('table', { class: 'tbl dense' }, make('caption', { class: 'vh' }, TEXTS.previewTitle), make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...body));
    this.replaceChildren(
      make('div', { class: 'prev-box', role: 'region', tabindex: '0', 'aria-label': TEXTS.previewTitle }, grid),
      make('p', { class: 'small muted prev-note' }, TEXTS.previewShown(rows.length, summary.rows, used.length, table.columns.length)),
    );
  }
}

/** «ИМЯ» need not be told to be «Имя». */
const isSame = (header: string, title: string): boolean => title === '' || header.trim().toLowerCase() === title.toLowerCase();

function firstColumns({ columns, chosen }: FileTable): { readonly column: number; readonly target: Target | null }[] {
  const known = new Map(usedColumns({ chosen }).map(({ column, target }) => [column, target]));
  return columns.slice(0, WIDE).map((_, column) => ({ column, target: known.get(column) ?? null }));
}

function usedColumns({ chosen }: Pick<FileTable, 'chosen'>): { readonly column: number; readonly target: Target }[] {
  const used = Object.entries(chosen).flatMap(([target, columns]) => columns.map((column) => ({ column, target: target as Target })));
  return used.sort((a, b) => a.column - b.column);
}
