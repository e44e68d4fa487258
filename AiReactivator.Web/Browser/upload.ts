import { headers, NO_ANSWER, readRefusal, runPath, type Refusal } from './web-api';

export const CANCELLED: Refusal = { code: 'E_UPLOAD_CANCELLED', reference: '', arguments: [] };

/** Sends the stream as one raw body. XMLHttpRequest, because fetch does not tell how much was sent. */
export class Upload {
  readonly #request = new XMLHttpRequest();

  /** null when it was taken, else why not. */
  send(run: string, content: Blob, onSent: (sent: number, total: number) => void): Promise<Refusal | null> {
    const request = this.#request;
    return new Promise((resolve) => {
      request.open('PUT', runPath(run, '/content'));
      for (const [name, value] of Object.entries(headers('application/octet-stream'))) request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded }) => onSent(loaded, content.size);
      request.onload = () => resolve(request.status < 300 ? null : readRefusal(request.status, request.responseText));
      request.onerror = request.ontimeout = () => resolve(NO_ANSWER);
      request.onabort = () => resolve(CANCELLED);
      request.send(content);
    });
  }

  cancel(): void {
    this.#request.abort();
  }
}
