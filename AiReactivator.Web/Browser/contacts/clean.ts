const FORMAT_CHARACTERS = /\p{Cf}/gu;

/** NFKC without format characters (soft hyphens, direction marks, zero width), trimmed. */
export function clean(raw: string): string {
  return isPlain(raw) ? raw.trim() : raw.normalize('NFKC').replace(FORMAT_CHARACTERS, '').replaceAll('\u0085', ' ').trim();
}

/** ASCII and Russian letters stay as they are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x7f && (code < 0x410 || code > 0x44f) && code !== 0x451 && code !== 0x401) return false;
  }
  return true;
}

/** Takes off how a spreadsheet is told that a cell is text: '+7…, ="+7…"; and quotes that are part of the cell. */
export function unwrap(text: string): string {
  const quoted = text.startsWith('="') ? text.slice(1) : text;
  if (quoted.length > 1 && quoted.startsWith('"') && quoted.endsWith('"')) return quoted.slice(1, -1).trim();
  return text.startsWith("'") ? text.slice(1, text.length > 1 && text.endsWith("'") ? -1 : undefined).trim() : text;
}

/** Lower case, one for both languages: of the Greek sigma at the end of a word and of the Turkish İ each has its own idea. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
