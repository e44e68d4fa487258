import { writeRemarks, type RemarksRequest } from '../remarks-csv';
import type { SealedBlock } from '../vault-blocks';
import { setLimits, type Limits } from './limits';
import type { Intake, ReadChoices } from './outcome';
import { readFile } from './read-file';

/** Asks the worker to read a file. */
export interface ReadRequest {
  readonly file: Blob;
  readonly key: CryptoKey;
  readonly limits: Limits;
  readonly choices: ReadChoices;
}

/** Asks it to put the user's own rows beside the remarks about them. */
export interface WriteRequest {
  readonly write: RemarksRequest;
  readonly limits: Limits;
}

export type ReadMessage =
  | { readonly share: number }
  | { readonly block: SealedBlock }
  | { readonly intake: Intake };

export type WriteMessage = { readonly content: Blob | null };

interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest | WriteRequest>) => void) | null;
  postMessage(message: ReadMessage | WriteMessage, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

/** This thread sees the whole file, and the journal does not see this thread: it has no way out but its messages to the page. */
const WAYS_OUT = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'BroadcastChannel', 'Worker', 'SharedWorker', 'importScripts', 'indexedDB', 'caches'];
for (const name of WAYS_OUT) Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });

scope.onmessage = async ({ data }) => {
  setLimits(data.limits);
  if ('write' in data) scope.postMessage({ content: await writeRemarks(data.write).catch(() => null) });
  else await read(data);
};

async function read({ file, key, choices }: ReadRequest): Promise<void> {
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
}
