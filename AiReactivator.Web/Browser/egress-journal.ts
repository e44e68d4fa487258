/** One thing that left the tab. */
export interface Egress {
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  bytes: number;
  /** Messages of a live connection, or how often the same small request was made. */
  messages: number;
  /** What exactly left; of a live connection the newest messages. Gone when everything is forgotten. */
  body: readonly Blob[];
}

const NEWEST = 300;
/** Made every half minute: one line of the journal is enough. */
const REPEATED = /\/lease$/;
/** A live connection would fill the memory: its newest messages are kept, so many and so long in all. */
const KEPT_MESSAGES = 100;
const KEPT_BYTES = 1 << 18;

/** Counts everything that the page sends, from the moment it was loaded. */
class Journal extends EventTarget {
  readonly entries: Egress[] = [];
  #told = false;

  note(method: string, address: string | URL, body: unknown): Egress {
    const url = new URL(address, document.baseURI);
    const last = REPEATED.test(url.pathname) ? this.entries.find((known) => known.path === url.pathname && known.method === method) : undefined;
    if (last !== undefined) {
      last.messages++;
      last.bytes += sizeOf(body);
      this.changed();
      return last;
    }

    const kept = keepable(body);
    const entry: Egress = { at: new Date(), method, path: url.pathname, bytes: sizeOf(body), messages: 1, body: kept === null ? [] : [kept] };
    this.entries.push(entry);
    if (this.entries.length > NEWEST) this.entries.shift();
    this.changed();
    return entry;
  }

  /** At most four times a second: a busy connection must not redraw the list for every message. */
  changed(): void {
    if (this.#told) return;
    this.#told = true;
    setTimeout(() => {
      this.#told = false;
      this.dispatchEvent(new Event('change'));
    }, 250);
  }

  forgetBodies(): void {
    for (const entry of this.entries) entry.body = [];
    this.changed();
  }
}

export const journal = new Journal();

/** Wraps the ways out of a page: fetch, XMLHttpRequest, beacon and WebSocket. */
export function watchEgress(): void {
  const { fetch } = window;
  window.fetch = (input, init) => {
    const request = input instanceof Request ? input : null;
    const entry = journal.note((init?.method ?? request?.method ?? 'GET').toUpperCase(), request?.url ?? String(input), init?.body);
    if (request !== null && request.body !== null && init?.body === undefined) void keepBodyOf(request.clone(), entry);
    return fetch.call(window, input, init);
  };

  const sendBeacon = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, data) => {
    journal.note('BEACON', url, data);
    return sendBeacon(url, data);
  };

  watchRequests();
  watchSockets();
}

async function keepBodyOf(request: Request, entry: Egress): Promise<void> {
  const body = await request.blob();
  entry.bytes = body.size;
  entry.body = [body];
  journal.changed();
}

function watchRequests(): void {
  const asked = new WeakMap<XMLHttpRequest, { method: string; url: string | URL }>();
  const proto = XMLHttpRequest.prototype;
  const { open, send } = proto;
  proto.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]): void {
    asked.set(this, { method, url });
    Reflect.apply(open, this, [method, url, ...rest]);
  };
  proto.send = function (body): void {
    const request = asked.get(this);
    if (request !== undefined) journal.note(request.method.toUpperCase(), request.url, body);
    send.call(this, body);
  };
}

function watchSockets(): void {
  const lines = new WeakMap<WebSocket, Egress>();
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data): void {
    let line = lines.get(this);
    if (line === undefined) {
      line = journal.note('WS', this.url, null);
      line.messages = 0;
      lines.set(this, line);
    }
    line.messages++;
    line.bytes += sizeOf(data);
    line.body = newest(line.body, keepable(data));
    journal.changed();
    send.call(this, data);
  };
}

function newest(kept: readonly Blob[], message: Blob | null): readonly Blob[] {
  if (message === null) return kept;
  const all = [...kept, message];
  let bytes = all.reduce((sum, { size }) => sum + size, 0);
  while (all.length > KEPT_MESSAGES || (bytes > KEPT_BYTES && all.length > 1)) bytes -= all.shift()!.size;
  return all;
}

function keepable(body: unknown): Blob | null {
  if (body instanceof Blob) return body;
  if (typeof body === 'string') return new Blob([body]);
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new Blob([body as BlobPart]);
  return body instanceof URLSearchParams ? new Blob([String(body)]) : null;
}

function sizeOf(body: unknown): number {
  if (body instanceof Blob) return body.size;
  if (typeof body === 'string') return new TextEncoder().encode(body).length;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  return body instanceof URLSearchParams || body instanceof FormData ? new TextEncoder().encode(String(body)).length : 0;
}
