const LATIN = new TextDecoder('latin1');

/** Tells by its first bytes a file that is no text at all; null where it may be text. */
export function foreignFormat(head: Uint8Array): string | null {
  const text = LATIN.decode(head.subarray(0, 4096));
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return isWorkbook(head) ? 'E_NOT_CSV_XLSX' : 'E_NOT_CSV_ZIP';
  if (text.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'E_NOT_CSV_XLS';
  if (text.startsWith('%PDF-')) return 'E_NOT_CSV_PDF';
  if (/^(?:ï»¿)?\s*<(?:!doctype|html|table|head|body|meta|\?xml)[\s>]/i.test(text)) return 'E_NOT_CSV_HTML';
  return null;
}

/** More than 2 % of control bytes in the first 4 kB. */
export function looksBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  return controls > sample.length * 0.02;
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

function isWorkbook(head: Uint8Array): boolean {
  const text = LATIN.decode(head);
  return text.includes('xl/') || text.includes('[Content_Types].xml');
}
