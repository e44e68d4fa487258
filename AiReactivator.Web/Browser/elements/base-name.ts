import { tab } from '../tab';

/** The file's name in the header. */
export class BaseName extends HTMLElement {
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    this.#stop = tab.onChange(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #show(): void {
    this.textContent = tab.base?.fileName ?? '';
  }
}
