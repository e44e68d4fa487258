import type { RemarksRequest } from '../remarks-csv';
import { LIMITS } from './limits';
import type { WriteMessage, WriteRequest } from './worker';

/** The page stays free while hundreds of thousands of rows are read and written. */
export function writeRemarksInWorker(write: RemarksRequest): Promise<Blob> {
  const worker = new Worker(new URL('js/intake-worker.js', document.baseURI));
  const done = new Promise<Blob>((resolve, reject) => {
    const fail = (): void => reject(new Error('The rows could not be read again'));
    worker.onerror = fail;
    worker.onmessage = ({ data }: MessageEvent<WriteMessage>) => (data.content === null ? fail() : resolve(data.content));
    const request: WriteRequest = { write, limits: LIMITS };
    worker.postMessage(request);
  });
  return done.finally(() => worker.terminate());
}
