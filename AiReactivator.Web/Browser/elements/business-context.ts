import { MAX_CONTEXT } from '../run';
import { tab } from '../tab';
import { TEXTS } from '../texts';
import { make } from './dom';
import { keepEvents } from './own-events';

/** The text area for the business. The text leaves at the start of a run only, with phones and e-mails masked. */
export class BusinessContext extends HTMLElement {
  readonly #area = make('textarea', {
    class: 'in', rows: '6', maxlength: String(MAX_CONTEXT),
    // Enhanced spell checking and writing help send what is typed to the browser's maker.
    autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false',
  });
  readonly #count = make('span', { class: 'faint small' });

  connectedCallback(): void {
    keepEvents(this, (event) => {
      if (event.type !== 'input') return;
      tab.context = this.#area.value;
      this.#show();
    });
    this.#area.placeholder = this.getAttribute('placeholder') ?? TEXTS.contextPlaceholder;
    this.#area.setAttribute('aria-labelledby', this.getAttribute('aria-labelledby') ?? '');
    this.#area.value = tab.context;
    this.#show();
    this.replaceChildren(
      this.#area,
      make('div', { class: 'row between' }, make('span', { class: 'faint small' }, TEXTS.contextMasked), this.#count),
    );
  }

  #show(): void {
    this.#count.textContent = TEXTS.contextCount(tab.context.length, MAX_CONTEXT);
  }
}
