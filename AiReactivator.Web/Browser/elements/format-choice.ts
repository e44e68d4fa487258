import type { ReadFormat } from '../choose-file';
import type { FileLine } from '../intake/file-table';
import type { ReadBase } from '../tab';
import { ENCODING_TITLES, SEPARATOR_TITLES, TEXTS } from '../texts';
import { make } from './dom';

const FOUND = '';

/** Encoding, separator and the line of the header: found out, or as the user says. A change reads the file again at once. */
export class FormatChoice {
  readonly #encoding = make('select', { class: 'select' });
  readonly #separator = make('select', { class: 'select' });
  readonly #header = make('select', { class: 'select' });
  readonly elements = [
    make('label', {}, make('span', {}, TEXTS.formatEncoding), this.#encoding),
    make('label', {}, make('span', {}, TEXTS.formatSeparator), this.#separator),
    make('label', {}, make('span', {}, TEXTS.formatHeader), this.#header),
  ];

  constructor(private readonly onChange: (format: ReadFormat) => void) {}

  show({ summary, choices, table }: ReadBase): void {
    fill(this.#encoding, entries(ENCODING_TITLES), choices.encoding, summary.encoding.replace(/-bom$/, ''));
    fill(this.#separator, entries(SEPARATOR_TITLES), choices.separator, summary.separator);
    const lines = (table?.firstLines ?? []).map(({ line, cells }: FileLine) => [String(line), TEXTS.formatLine(line, cells)] as const);
    fill(this.#header, [...lines, ['0', TEXTS.formatNoHeader]], choices.headerLine?.toString(), String(table?.headerLine ?? ''));
  }

  /** Whether the field that was changed is one of these. */
  changed(field: HTMLElement): boolean {
    if (field !== this.#encoding && field !== this.#separator && field !== this.#header) return false;
    const headerLine = this.#header.value === FOUND ? null : Number(this.#header.value);
    this.onChange({ encoding: this.#encoding.value || null, separator: this.#separator.value || null, headerLine });
    return true;
  }
}

const entries = (titles: Readonly<Record<string, string>>): (readonly [string, string])[] => Object.entries(titles);

function fill(select: HTMLSelectElement, options: readonly (readonly [string, string])[], asked: string | null | undefined, found: string): void {
  const title = options.find(([value]) => value === found)?.[1] ?? found;
  const automatic = asked == null && title !== '' ? TEXTS.formatFound(title) : TEXTS.formatAutomatic;
  select.replaceChildren(make('option', { value: FOUND }, automatic), ...options.map(([value, text]) => make('option', { value }, text)));
  select.value = asked ?? FOUND;
}
