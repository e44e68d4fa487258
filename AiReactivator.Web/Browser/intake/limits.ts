/** What a file may be: the settings of Web (section «Upload»), which the page hands to the tab and prints. */
export interface Limits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of a cell that leaves the tab, in UTF-16 units. */
  readonly cell: number;
}

/** The limits in force and, until the page has said otherwise, the defaults of Web. */
export const LIMITS: Limits & { readonly headerLines: number } = {
  bytes: 200 * 1024 * 1024,
  rows: 2_000_000,
  columns: 16_384,
  cell: 10_000,
  headerLines: 10,
};

/** Set once, before a file is read: by the page in its own thread, and by each worker that it starts. */
export function setLimits(limits: Partial<Limits>): void {
  Object.assign(LIMITS, limits);
}

/** From the page: `<meta name="upload-limits">`. */
export function limitsOfPage(): Partial<Limits> {
  const content = document.querySelector<HTMLMetaElement>('meta[name="upload-limits"]')?.content;
  return content === undefined ? {} : (JSON.parse(content) as Limits);
}
