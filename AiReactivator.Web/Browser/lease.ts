import { headers, runPath } from './web-api';

const EVERY = 30_000;

/** Keeps a run alive on the server while the document lives. */
export class Lease {
  #timer: ReturnType<typeof setInterval> | undefined;
  #stopped = false;

  constructor(
    private readonly run: string,
    private readonly onLost: () => void,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.renew(), EVERY);
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }

  /** A connection that is away for a while does no harm. 404 means that the run is gone, 401 that the session is over: no other session can renew it. */
  async renew(): Promise<void> {
    try {
      const { status } = await fetch(runPath(this.run, '/lease'), { method: 'POST', headers: headers(), credentials: 'same-origin' });
      if ((status !== 404 && status !== 401) || this.#stopped) return;
      this.stop();
      this.onLost();
    } catch {
      // The next one may come through.
    }
  }
}
