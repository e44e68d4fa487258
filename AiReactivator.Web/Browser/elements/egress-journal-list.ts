import { journal, type Egress } from '../egress-journal';
import { saveFile } from '../save-file';
import { count, journalWords, number, TEXTS } from '../texts';
import { make } from './dom';
import { keepEvents } from './own-events';
import { headOf, isPacked, wholeOf } from './sent-text';

/** So much of what left is shown in the page; the whole of it is saved as a file. */
const SHOWN = 4000;

/** «Журнал исходящих»: what left the tab, newest first, with the very bytes of it on demand. */
export class EgressJournalList extends HTMLElement {
  readonly #redraw = (): void => this.#show();
  readonly #lines = new WeakMap<Egress, Line>();
  readonly #body = make('tbody');
  readonly #table = make('table', { class: 'tbl dense' }, make('caption', { class: 'vh' }, TEXTS.journalCaption), journalHead(), this.#body);
  readonly #total = make('p', { class: 'small muted' });
  readonly #none = make('p', { class: 'muted' }, TEXTS.journalEmpty);

  connectedCallback(): void {
    keepEvents(this);
    journal.addEventListener('change', this.#redraw);
    this.#show();
  }

  disconnectedCallback(): void {
    journal.removeEventListener('change', this.#redraw);
  }

  /** Lines are kept: what the reader has opened stays open while others come. */
  #show(): void {
    const { entries } = journal;
    if (entries.length === 0) return this.replaceChildren(this.#none);
    const rows = entries.toReversed().map((entry) => {
      const line = this.#lines.get(entry) ?? new Line(entry);
      this.#lines.set(entry, line);
      line.update();
      return line.rows;
    }).flat();
    rows.forEach((row, at) => {
      if (this.#body.children[at] !== row) this.#body.insertBefore(row, this.#body.children[at] ?? null);
    });
    while (this.#body.children.length > rows.length) this.#body.lastElementChild!.remove();
    this.#total.textContent = TEXTS.journalTotal(entries.length, entries.reduce((sum, { bytes }) => sum + bytes, 0));
    if (this.firstElementChild !== this.#total) this.replaceChildren(this.#total, this.#table);
  }
}

function journalHead(): HTMLElement {
  const [at, what, size] = TEXTS.journalColumns;
  return make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, at), make('th', { scope: 'col' }, what), make('th', { scope: 'col', class: 'num' }, size)));
}

class Line {
  /** The line itself, and below it what left, as wide as the table. */
  readonly rows: readonly HTMLElement[];
  readonly #size = make('td', { class: 'num' });
  readonly #times = make('span');
  readonly #open = make('button', { type: 'button', class: 'btn quiet sm', 'aria-expanded': 'false' }, TEXTS.journalShow);
  readonly #sent = make('td', { colspan: '3' });
  readonly #detail = make('tr', { class: 'sent', hidden: '' }, this.#sent);

  constructor(private readonly entry: Egress) {
    const what = make('td', {}, journalWords(entry.method, entry.path), this.#times, ' ', this.#open);
    what.append(make('span', { class: 'sub mono' }, `${entry.method} ${entry.path}`));
    this.rows = [make('tr', {}, make('td', { class: 'nw' }, entry.at.toLocaleTimeString('ru')), what, this.#size), this.#detail];
    this.#open.onclick = (event) => {
      event.stopPropagation();
      void this.#toggle();
    };
  }

  update(): void {
    const { messages, bytes, body } = this.entry;
    this.#size.textContent = TEXTS.bytes(bytes);
    this.#times.textContent = messages > 1 ? `, ${count(messages, 'сообщение', 'сообщения', 'сообщений')}` : '';
    this.#open.hidden = body.length === 0;
    if (body.length === 0) this.#close();
  }

  async #toggle(): Promise<void> {
    if (!this.#detail.hidden) return this.#close();
    const { text, whole } = await headOf(this.entry.body, SHOWN);
    const note = make('p', { class: 'small muted' }, this.#partNote(whole) + ((await isPacked(this.entry.body)) ? TEXTS.journalPacked : ''));
    const save = make('button', { type: 'button', class: 'btn sm' }, TEXTS.journalSave);
    save.onclick = (event) => {
      event.stopPropagation();
      void wholeOf(this.entry.body).then((content) => saveFile(content, TEXTS.journalFile));
    };
    this.#sent.replaceChildren(make('pre', { class: 'mono', tabindex: '0', role: 'region', 'aria-label': TEXTS.journalShow }, text), make('div', { class: 'row wrap' }, note, save));
    this.#detail.hidden = false;
    this.#open.setAttribute('aria-expanded', 'true');
    this.#open.textContent = TEXTS.journalHide;
  }

  #close(): void {
    this.#sent.replaceChildren();
    this.#detail.hidden = true;
    this.#open.setAttribute('aria-expanded', 'false');
    this.#open.textContent = TEXTS.journalShow;
  }

  #partNote(whole: boolean): string {
    if (this.entry.method === 'WS') return TEXTS.journalSocket(number(this.entry.body.length));
    return whole ? TEXTS.journalWhole : TEXTS.journalPart(number(SHOWN));
  }
}
