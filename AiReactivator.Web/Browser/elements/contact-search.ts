import { findClients, type ContactMap } from '../find-clients';
import { tab } from '../tab';
import { TEXTS } from '../texts';
import { runPath } from '../web-api';
import { make } from './dom';
import { keepEvents } from './own-events';

const PAUSE = 250;
const MOST = 2000;

let known: { readonly of: string; readonly map: ContactMap } | null = null;

/**
 * Finds clients by contact inside the tab: the page receives the numbers of clients, never what was typed.
 * The attribute version changes where rows were glued another way: clients have other numbers then.
 */
export class ContactSearch extends HTMLElement {
  readonly #input = make('input', {
    class: 'in', type: 'search', autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false',
    placeholder: TEXTS.search, 'aria-label': TEXTS.search,
  });
  readonly #note = make('span', { class: 'small muted', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback(): void {
    keepEvents(this, ({ type }) => {
      if (type === 'input' || type === 'search') this.#typed();
    });
    this.replaceChildren(this.#input, this.#note);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), PAUSE);
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    const { vault, run } = tab;
    this.#note.textContent = '';
    if (query === '' || vault === null || run === null) {
      tab.tell('OnSearch', null);
      return;
    }

    try {
      const map = await contactMap(run.run, this.getAttribute('version') ?? '');
      const found = await findClients(vault, map, query, () => turn === this.#turn);
      if (turn !== this.#turn) return;
      if (found.length > MOST) {
        this.#note.textContent = TEXTS.searchTooMany;
        return;
      }
      if (found.length === 0) this.#note.textContent = TEXTS.searchNone;
      tab.tell('OnSearch', found);
    } catch {
      if (turn === this.#turn) this.#note.textContent = TEXTS.searchFailed;
    }
  }
}

async function contactMap(run: string, version: string): Promise<ContactMap> {
  const of = `${run} ${version}`;
  if (known?.of === of) return known.map;
  const response = await fetch(runPath(run, '/clients/contacts'), { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`The contact map answered ${response.status}`);
  known = { of, map: (await response.json()) as ContactMap };
  return known.map;
}
