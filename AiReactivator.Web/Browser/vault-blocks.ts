/** What the vault keeps: names as written, phones as international digits, e-mails in lower case. */
export type ContactKind = 'n' | 'p' | 'e';

export const KINDS: readonly ContactKind[] = ['n', 'p', 'e'];
export const BLOCK_SIZE = 2048;

/** The contacts of one kind with numbers from index · BLOCK_SIZE on, encrypted. */
export interface SealedBlock {
  readonly kind: ContactKind;
  readonly index: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A key that lives as long as the tab and cannot be read out. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, kind: ContactKind, index: number, values: readonly string[]): Promise<SealedBlock> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = encoder.encode(JSON.stringify(values));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: placeOf(kind, index) }, key, text);
  return { kind, index, iv, data };
}

/** Fails where the block was changed or stands in another's place. */
export async function open(key: CryptoKey, block: SealedBlock): Promise<string[]> {
  const additionalData = placeOf(block.kind, block.index);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: block.iv, additionalData }, key, block.data);
  return JSON.parse(decoder.decode(text)) as string[];
}

function placeOf(kind: ContactKind, index: number): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${kind}${index}`);
}
