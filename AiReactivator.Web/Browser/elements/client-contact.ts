import { showPhone } from '../contacts/show-phone';
import { tab } from '../tab';
import type { ContactKind } from '../vault-blocks';
import { make } from './dom';
import { keepEvents } from './own-events';

const PARTS: readonly { readonly kind: ContactKind; readonly name: string }[] = [
  { kind: 'n', name: 'name' },
  { kind: 'p', name: 'phone' },
  { kind: 'e', name: 'email' },
];

/**
 * Puts a client's name, phone and e-mail back on the screen: attributes n, p and e are numbers, show says which to show.
 * Contacts stand in text nodes only. Blazor renders nothing inside, so a re-render leaves them alone.
 */
export class ClientContact extends HTMLElement {
  static readonly observedAttributes = ['n', 'p', 'e', 'show'];
  #turn = 0;
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    keepEvents(this);
    this.#stop = tab.onChange(() => void this.#fill());
    void this.#fill();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#fill();
  }

  async #fill(): Promise<void> {
    const turn = ++this.#turn;
    const { vault } = tab;
    const asked = this.#asked();
    if (vault === null || asked.length === 0) {
      this.replaceChildren();
      return;
    }

    const atHand = asked.map(({ kind, number }) => vault.peek(kind, number));
    if (atHand.every((value) => value !== undefined)) {
      this.#write(asked, atHand);
      return;
    }
    if (this.childElementCount === 0) this.replaceChildren(make('span', { class: 'sk' }));
    const values = await Promise.all(asked.map(({ kind, number }) => vault.get(kind, number).catch(() => undefined)));
    if (turn === this.#turn) this.#write(asked, values);
  }

  #asked(): { kind: ContactKind; number: number }[] {
    const show = this.getAttribute('show');
    const wanted = show === null ? null : show.split(/\s+/);
    return PARTS.filter(({ name }) => wanted === null || wanted.includes(name)).flatMap(({ kind }) => {
      const number = this.getAttribute(kind);
      return number !== null && /^\d+$/.test(number) ? [{ kind, number: Number(number) }] : [];
    });
  }

  #write(asked: readonly { kind: ContactKind }[], values: readonly (string | undefined)[]): void {
    const name: string[] = [];
    const rest: string[] = [];
    asked.forEach(({ kind }, index) => {
      const value = values[index] ?? '';
      if (value === '') return;
      if (kind === 'n') name.push(value);
      else rest.push(kind === 'p' ? showPhone(value) : value);
    });
    const lines: Node[] = [];
    if (name.length > 0) lines.push(make('span', { class: 'strong' }, ...name));
    if (rest.length > 0) lines.push(make('span', { class: lines.length > 0 ? 'sub' : 'nw' }, rest.join(' · ')));
    this.replaceChildren(...lines);
  }
}
