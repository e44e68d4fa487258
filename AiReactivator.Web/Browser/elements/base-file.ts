import { chooseFile, dropFile } from '../choose-file';
import { tab } from '../tab';
import { TEXTS } from '../texts';
import { icon, make } from './dom';
import { keepEvents } from './own-events';

const UP = 'M8 10.8V2.6M4.7 5.7 8 2.4l3.3 3.3M2.8 13.5h10.4';

/** The picker and drop zone. It shows the file's name, which nobody outside the tab learns; what is wrong with a file the page says, by code. */
export class BaseFile extends HTMLElement {
  readonly #input = make('input', { type: 'file', class: 'vh', accept: '.csv,.txt,.tsv,.gz,text/csv' });
  readonly #title = make('b');
  readonly #note = make('span', { role: 'status' });
  readonly #zone = make('label', { class: 'drop' }, this.#input, icon(UP), this.#title, this.#note);
  readonly #remove = make('button', { type: 'button', class: 'btn quiet' }, TEXTS.removeFile);
  #stop: () => void = () => undefined;

  connectedCallback(): void {
    keepEvents(this, (event) => this.#handle(event));
    this.#remove.onclick = (event) => {
      event.stopPropagation();
      dropFile();
    };
    this.#stop = tab.onChange(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #handle(event: Event): void {
    if (event instanceof DragEvent) this.#drag(event);
    else if (event.type === 'change') this.#take(this.#input.files);
  }

  #drag(event: DragEvent): void {
    event.preventDefault();
    this.#zone.classList.toggle('over', event.type === 'dragenter' || event.type === 'dragover');
    if (event.type === 'drop') this.#take(event.dataTransfer?.files ?? null);
  }

  #take(files: FileList | null): void {
    const file = files?.[0];
    if (file === undefined) return;
    void chooseFile(file).finally(() => (this.#input.value = ''));
  }

  #show(): void {
    const { reading } = tab;
    const parts: Node[] = [this.#zone];
    this.#title.replaceChildren();
    if (reading.kind === 'none') {
      this.#title.append(TEXTS.dropFile, ' ', make('u', {}, TEXTS.pickFile));
      this.#note.textContent = TEXTS.noFile;
    } else if (reading.kind === 'reading') {
      this.#title.append(reading.fileName);
      this.#note.textContent = TEXTS.reading(Math.round(reading.share * 100));
    } else if (reading.kind === 'impossible') {
      this.#title.append(reading.fileName);
      this.#note.textContent = TEXTS.notRead;
    } else {
      const { fileName, summary } = reading.base;
      this.#title.append(fileName);
      this.#note.textContent = summary.errors.length === 0 ? TEXTS.fileRead : summary.mapping === 'needed' ? TEXTS.showColumns : TEXTS.otherFile;
    }
    if (reading.kind !== 'none') parts.push(this.#remove);
    this.replaceChildren(...parts);
  }
}
