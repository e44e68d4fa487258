import type { Intake, ReadChoices } from './intake/outcome';
import type { Vault } from './vault';

/** The part of Blazor's object reference that is used. */
export interface DotNetReference {
  invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown>;
}

export interface ReadBase extends Intake {
  /** Stays in the tab, as the vault does. */
  readonly fileName: string;
  /** To read it again: another encoding, other columns, the rows with remarks. */
  readonly file: File;
  readonly vault: Vault;
  /** As it was read. */
  readonly choices: ReadChoices;
}

export interface RunHandle {
  readonly run: string;
  readonly secret: string;
}

/** How the reading of a file stands. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number; readonly again: boolean }
  | { readonly kind: 'read'; readonly base: ReadBase }
  | { readonly kind: 'impossible'; readonly fileName: string };

/** What the document holds, outside the Blazor circuit: it outlives a lost connection and dies with the tab. */
class Tab extends EventTarget {
  reading: Reading = { kind: 'none' };
  run: RunHandle | null = null;
  /** The run has a result: until then nothing is lost by leaving. */
  hasResult = false;
  /** The final CSV was saved. */
  saved = false;
  /** The business context as written; masked before it leaves. */
  context = '';
  #circuit: DotNetReference | null = null;

  get base(): ReadBase | null {
    return this.reading.kind === 'read' ? this.reading.base : null;
  }

  get vault(): Vault | null {
    return this.base?.vault ?? null;
  }

  attach(circuit: DotNetReference): void {
    this.#circuit = circuit;
  }

  detach(): void {
    this.#circuit = null;
  }

  /** Tells the page. A circuit that is away misses the call and asks for state() when it is back. */
  tell(method: 'OnFile' | 'OnMapping' | 'OnReading' | 'OnUpload' | 'OnSearch' | 'OnLeaseLost', ...args: unknown[]): void {
    void this.#invoke(method, args);
  }

  async #invoke(method: string, args: readonly unknown[]): Promise<void> {
    try {
      await this.#circuit?.invokeMethodAsync(method, ...args);
    } catch {
      // The circuit is away, or gone with its page.
    }
  }

  /** Tells the elements that something they show has changed. */
  change(): void {
    this.dispatchEvent(new Event('change'));
  }

  onChange(listener: () => void): () => void {
    this.addEventListener('change', listener);
    return () => this.removeEventListener('change', listener);
  }
}

export const tab = new Tab();
