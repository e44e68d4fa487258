import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFile } from '../intake/read-file';
import type { Intake, ReadChoices } from '../intake/outcome';
import { Vault } from '../vault';
import { makeKey } from '../vault-blocks';

/** Developers' material beside the repository; null where it is absent, and the test says so. */
export function shared(path: string): string | null {
  const full = join(import.meta.dirname, '../../../../shared', path);
  if (existsSync(full)) return full;
  console.warn(`${path} is absent: nothing compared`);
  return null;
}

export interface Read extends Intake {
  readonly vault: Vault;
  /** What leaves the tab, unzipped. */
  readonly stream: string;
  readonly lines: string[];
}

export async function read(content: string | Uint8Array<ArrayBuffer> | Blob, choices: ReadChoices = {}): Promise<Read> {
  const key = await makeKey();
  const vault = new Vault(key);
  const file = content instanceof Blob ? content : new Blob([content]);
  const intake = await readFile({ file, key, put: (block) => vault.put(block), choices });
  const stream = intake.content === null ? '' : gunzipSync(Buffer.from(await intake.content.arrayBuffer())).toString('utf8');
  return { ...intake, vault, stream, lines: stream.split('\n').slice(0, -1) };
}
