import type { Vault } from './vault';
import type { ContactKind } from './vault-blocks';

/** Which contact numbers each client has, as the server tells it. */
export interface ContactMap {
  readonly names: readonly number[];
  readonly phones: readonly (readonly number[])[];
  readonly emails: readonly (readonly number[])[];
}

/** Clients whose name, phone or e-mail holds the words asked for. Everything is compared inside the tab. */
export async function findClients(vault: Vault, map: ContactMap, query: string, stillWanted: () => boolean): Promise<number[]> {
  const words = fold(query);
  const digits = query.replace(/\D/g, '');
  const byPhone = digits.length >= 2 && /^[\d\s()+.\-]+$/.test(query);
  const phones = byPhone ? await numbersOf(vault, 'p', phoneMatcher(digits), stillWanted) : new Set<number>();
  const names = await numbersOf(vault, 'n', (value) => fold(value).includes(words), stillWanted);
  const emails = await numbersOf(vault, 'e', (value) => value.includes(words), stillWanted);

  const found: number[] = [];
  for (let client = 0; client < map.names.length; client++) {
    if (names.has(map.names[client]!) || map.phones[client]!.some((phone) => phones.has(phone)) || map.emails[client]!.some((email) => emails.has(email))) {
      found.push(client);
    }
  }
  return found;
}

async function numbersOf(vault: Vault, kind: ContactKind, matches: (value: string) => boolean, stillWanted: () => boolean): Promise<Set<number>> {
  const found = new Set<number>();
  for await (const { first, values } of vault.blocks(kind)) {
    if (!stillWanted()) break;
    for (let i = 0; i < values.length; i++) {
      if (matches(values[i]!)) found.add(first + i);
    }
  }
  return found;
}

/** 8 999… and +7 999… are one phone. */
function phoneMatcher(digits: string): (value: string) => boolean {
  const international = digits.startsWith('8') ? '7' + digits.slice(1) : digits;
  return (value) => value.startsWith(international) || value.includes(digits);
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}
