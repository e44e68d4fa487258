const FORMAT_CHARACTERS = /\p{Cf}/gu;
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** NFKC without format characters (soft hyphens, direction marks, zero width), trimmed. */
export function clean(raw: string): string {
  return PLAIN.test(raw) ? raw : raw.normalize('NFKC').replace(FORMAT_CHARACTERS, '').trim();
}
