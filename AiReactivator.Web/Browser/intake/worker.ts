import type { SealedBlock } from '../vault-blocks';
import type { Intake, ReadChoices } from './outcome';
import { readFile } from './read-file';

/** Asks the worker to read a file. */
export interface ReadRequest {
  readonly file: Blob;
  readonly key: CryptoKey;
  readonly choices: ReadChoices;
}

export type ReadMessage =
  | { readonly share: number }
  | { readonly block: SealedBlock }
  | { readonly intake: Intake };

interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(message: ReadMessage, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data: { file, key, choices } }) => {
  let told = 0;
  const intake = await readFile({
    file,
    key,
    choices,
    put: (block) => scope.postMessage({ block }, [block.data]),
    onShare: (share) => {
      if (share - told < 0.01) return;
      told = share;
      scope.postMessage({ share });
    },
  });
  scope.postMessage({ intake });
};
