const LATIN = new TextDecoder('latin1');
const TAG = /<(?:html|!doctype html|table|\?xml|meta|body)/i;
const WORKBOOK = ['[Content_Types].xml', 'xl/', '_rels/', 'opendocument.spreadsheet'];
const ENTRY_NAME_AT = 30;
const LONGEST_ENTRY_NAME = 256;

/** Tells by its first bytes a file that is no text at all; null where it may be text. The same on the command line. */
export function foreignFormat(head: Uint8Array): string | null {
  const text = LATIN.decode(head.subarray(0, 4096));
  if (text.startsWith('PK\u0003\u0004')) return isOtherArchive(head) ? 'E_NOT_CSV_ZIP' : 'E_NOT_CSV_XLSX';
  if (text.startsWith('PK\u0005\u0006')) return 'E_NOT_CSV_ZIP';
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'E_NOT_CSV_XLS';
  if (text.startsWith('%PDF-')) return 'E_NOT_CSV_PDF';
  return isMarkup(text.replaceAll('\0', '')) ? 'E_NOT_CSV_HTML' : null;
}

/** More than 2 % of control characters. */
export function looksBinary(sample: string): boolean {
  const controls = sample.match(/[^\P{Cc}\t\n\f\r]/gu)?.length ?? 0;
  return controls > sample.length * 0.02;
}

/** Gzip packs in one way only: what differs in the third byte is something else. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/** UTF-16 is read as well: without its zeros it is Latin, as far as tags go. */
const isMarkup = (text: string): boolean => /^[ï»¿ÿþ \r\n\t]*</.test(text) && TAG.test(text);

/** A workbook is what begins with PK, unless the name of its first entry can be read and nothing of a workbook is in sight. */
function isOtherArchive(head: Uint8Array): boolean {
  const text = LATIN.decode(head);
  if (WORKBOOK.some((mark) => text.includes(mark))) return false;
  const length = head.length > ENTRY_NAME_AT ? head[26]! + 256 * head[27]! : 0;
  const name = head.subarray(ENTRY_NAME_AT, ENTRY_NAME_AT + length);
  return length > 0 && length <= LONGEST_ENTRY_NAME && name.length === length && name.every((byte) => byte > 31);
}
