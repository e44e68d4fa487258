import { showPhone } from './contacts/show-phone';
import { tab } from './tab';
import type { ContactKind } from './vault-blocks';

type CopyKind = 'name' | 'phone' | 'email';

const KIND: Readonly<Record<CopyKind, ContactKind>> = { name: 'n', phone: 'p', email: 'e' };

/** Puts a contact on the clipboard, inside the tab. False where there is none, or where the browser forbids it. */
export async function copyContact(kind: CopyKind, n: number | null, p: number | null, e: number | null): Promise<boolean> {
  const number = { name: n, phone: p, email: e }[kind];
  const contact = number === null ? undefined : await tab.vault?.get(KIND[kind], number);
  if (contact === undefined) return false;
  try {
    await navigator.clipboard.writeText(kind === 'phone' ? showPhone(contact) : contact);
    return true;
  } catch {
    return false;
  }
}
