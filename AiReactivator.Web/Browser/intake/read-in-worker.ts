import { Vault } from '../vault';
import { makeKey } from '../vault-blocks';
import { LIMITS } from './limits';
import type { Intake, ReadChoices } from './outcome';
import type { ReadMessage, ReadRequest } from './worker';

export interface WorkerReading {
  readonly done: Promise<{ intake: Intake; vault: Vault }>;
  cancel(): void;
}

/** Reads a file off the page's thread. The worker and its tables are gone when it is done; what stays is sealed. */
export function readInWorker(file: Blob, onShare: (share: number) => void, choices: ReadChoices = {}): WorkerReading {
  const worker = new Worker(new URL('js/intake-worker.js', document.baseURI));
  const done = new Promise<{ intake: Intake; vault: Vault }>((resolve, reject) => {
    worker.onerror = () => reject(new Error('The intake worker has failed'));
    void makeKey().then((key) => {
      const vault = new Vault(key);
      worker.onmessage = ({ data }: MessageEvent<ReadMessage>) => {
        if ('share' in data) onShare(data.share);
        else if ('block' in data) vault.put(data.block);
        else resolve({ intake: data.intake, vault });
      };
      const request: ReadRequest = { file, key, limits: LIMITS, choices };
      worker.postMessage(request);
    }, reject);
  });
  return { done: done.finally(() => worker.terminate()), cancel: () => worker.terminate() };
}
