import { spawn } from 'node:child_process';

/** A process of ours with all its lines; it ends with the test that started it. */
export class Program {
  output = '';
  exitCode = null;

  constructor(file, args, { env = {}, cwd } = {}) {
    this.process = spawn('dotnet', [file, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    this.pid = this.process.pid;
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (this.output += text));
    }
    this.ended = new Promise((resolve) => this.process.once('exit', (code) => resolve((this.exitCode = code ?? -1))));
  }

  async line(text, seconds = 120) {
    const end = Date.now() + seconds * 1000;
    while (!this.output.includes(text)) {
      if (this.exitCode !== null) throw new Error(`Ended with ${this.exitCode} before it said «${text}»:\n${this.output}`);
      if (Date.now() > end) throw new Error(`Did not say «${text}»:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Politely, then by force. */
  async stop() {
    if (this.exitCode !== null) return;
    this.process.kill('SIGTERM');
    const force = setTimeout(() => this.process.kill('SIGKILL'), 45_000);
    await this.ended;
    clearTimeout(force);
  }
}
