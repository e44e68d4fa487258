import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ContactVectors {
  phones: { raw: string; class: string; digits: string }[];
  emails: { raw: string; class: string; address: string }[];
  names: { raw: string; kind: string; key: string }[];
  texts: { raw: string; masked: string }[];
}

export interface ExportVectors {
  phones: { raw: string; written: string }[];
  guard: { raw: string; written: string }[];
  cells: { raw: string; written: string }[];
  filled: { column: 'name' | 'phone' | 'email'; cell: string; contacts: Record<string, string>; written: string }[];
}

export interface HeaderVectors {
  fields: { field: string; title: string; headers: string[] }[];
  nameParts: { part: string; headers: string[] }[];
  firstNames: string[];
  onlyAlone: string[];
  beside: { beside: string; header: string; field: string }[];
}

/** The vectors that C# and TypeScript share. */
export function vectors<T>(name: 'contacts' | 'exports' | 'headers' | 'mappings'): T {
  const path = join(import.meta.dirname, '../../../tests/vectors', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
