import { DataFolder } from './data-folder.mjs';
import { freePort } from './ports.mjs';
import { environmentOf, processOf } from './processes.mjs';
import { Program } from './program.mjs';
import { assembly } from './repository.mjs';

const projects = { web: 'AiReactivator.Web', worker: 'AiReactivator.Worker' };
const ports = { web: 'Web', worker: 'Worker' };

/** The whole system, started by its host as a user starts it, on free ports and with its data in a folder of its own. */
export class System {
  static async start(settings = {}) {
    const system = new System();
    system.data = new DataFolder();
    system.ports = { Web: await freePort(), Worker: await freePort(), Dashboard: await freePort() };
    system.host = new Program(
      assembly('AiReactivator.AppHost'),
      Object.entries(system.ports).map(([name, port]) => `--Ports:${name}=${port}`),
      { env: { ...system.data.environment, ...settings } },
    );
    try {
      await system.host.line('Ready.');
    } catch (problem) {
      await system.stop();
      throw problem;
    }
    return system;
  }

  get address() {
    return `http://localhost:${this.ports.Web}`;
  }

  /** What the host and both projects said, without colours. */
  get log() {
    return this.host.output.replace(/\x1b\[[\d;]*m/g, '');
  }

  processId(name) {
    return processOf(projects[name], this.ports[ports[name]]);
  }

  async isHealthy(name) {
    return fetch(`http://localhost:${this.ports[ports[name]]}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** The demo account's ledger as the Worker tells it, asked with the key that the host made at this start. */
  async ledger() {
    const key = environmentOf(this.processId('worker'), 'Worker__Key');
    const headers = { 'X-AiReactivator-Key': key, 'X-AiReactivator-Account': 'demo', 'X-AiReactivator-Session': 'test' };
    const answer = await fetch(`http://localhost:${this.ports.Worker}/account/ledger`, { headers });
    return answer.json();
  }

  /** Ends a project as a crash would; the host starts it again. */
  kill(name) {
    const id = this.processId(name);
    process.kill(id, 'SIGKILL');
    return id;
  }

  async stop() {
    await this.host.stop();
    this.data.remove();
  }
}
