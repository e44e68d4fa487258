import { journal, type Egress } from '../egress-journal';
import { saveFile } from '../save-file';
import { count, journalWords, TEXTS } from '../texts';
import { make } from './dom';
import { keepEvents } from './own-events';

/** «Журнал исходящих»: what left the tab, newest first, with the very bytes of what the tab itself sent. */
export class EgressJournalList extends HTMLElement {
  readonly #redraw = (): void => this.#show();

  connectedCallback(): void {
    keepEvents(this);
    journal.addEventListener('change', this.#redraw);
    this.#show();
  }

  disconnectedCallback(): void {
    journal.removeEventListener('change', this.#redraw);
  }

  #show(): void {
    const { entries } = journal;
    const body = make('tbody', {}, ...entries.toReversed().map((entry) => this.#line(entry)));
    this.replaceChildren(
      entries.length === 0 ? make('p', { class: 'muted' }, TEXTS.journalEmpty) : make('table', { class: 'tbl dense' }, body),
    );
  }

  #line(entry: Egress): HTMLElement {
    const what = make('td', {}, journalWords(entry.method, entry.path));
    if (entry.messages > 1) what.append(', ', count(entry.messages, 'сообщение', 'сообщения', 'сообщений'));
    if (entry.body !== null && entry.bytes > 0) what.append(' ', this.#exact(entry.body));
    what.append(make('span', { class: 'sub mono' }, `${entry.method} ${entry.path}`));
    return make('tr', {}, make('td', { class: 'nw' }, entry.at.toLocaleTimeString('ru')), what, make('td', { class: 'num' }, TEXTS.bytes(entry.bytes)));
  }

  #exact(body: Blob): HTMLElement {
    const button = make('button', { type: 'button', class: 'btn quiet' }, TEXTS.journalExact);
    button.onclick = (event) => {
      event.stopPropagation();
      void plain(body).then((text) => saveFile(text, TEXTS.journalFile));
    };
    return button;
  }
}

async function plain(body: Blob): Promise<Blob> {
  const head = new Uint8Array(await body.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) return body;
  return new Response(body.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
