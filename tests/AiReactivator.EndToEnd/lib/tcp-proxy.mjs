import net from 'node:net';

/** Stands between two programs: can cut the line for a while, and can keep every byte that passes. */
export class TcpProxy {
  #sockets = new Set();
  #cut = false;
  /** Per connection, in order: what the client said and what the server said. */
  connections = [];

  constructor(targetPort, { record = false } = {}) {
    this.server = net.createServer((client) => this.#join(client, targetPort, record));
  }

  async listen() {
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = this.server.address().port;
    this.address = `http://localhost:${this.port}`;
    return this;
  }

  /** Every line drops, and no new one is taken. */
  cut() {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore() {
    this.#cut = false;
  }

  async close() {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #join(client, targetPort, record) {
    if (this.#cut) {
      client.destroy();
      return;
    }
    const upstream = net.connect(targetPort, '127.0.0.1');
    const kept = { client: [], server: [] };
    if (record) this.connections.push(kept);
    this.#pass(client, upstream, record ? kept.client : null);
    this.#pass(upstream, client, record ? kept.server : null);
  }

  #pass(from, to, keep) {
    this.#sockets.add(from);
    from.setNoDelay(true);
    if (keep !== null) from.on('data', (bytes) => keep.push(bytes));
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
