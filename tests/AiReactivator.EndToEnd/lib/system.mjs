import { readFileSync } from 'node:fs';
import { DataFolder } from './data-folder.mjs';
import { freePort } from './ports.mjs';
import { Program } from './program.mjs';
import { assembly } from './repository.mjs';

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

  get log() {
    return this.host.output;
  }

  async resource(name) {
    const answer = await fetch(`http://localhost:${this.ports.Dashboard}/resources.json`);
    return (await answer.json()).find((resource) => resource.name === name);
  }

  /** The demo account's ledger as the Worker tells it, asked with the key that the host made at this start. */
  async ledger() {
    const { processId } = await this.resource('worker');
    const key = /(?:^|\0)Worker__Key=([^\0]*)/.exec(readFileSync(`/proc/${processId}/environ`, 'latin1'))[1];
    const headers = { 'X-AiReactivator-Key': key, 'X-AiReactivator-Account': 'demo', 'X-AiReactivator-Session': 'test' };
    const answer = await fetch(`http://127.0.0.1:${this.ports.Worker}/account/ledger`, { headers });
    return answer.json();
  }

  /** Ends a resource as a crash would; the host starts it again. */
  async kill(name) {
    const { processId } = await this.resource(name);
    process.kill(processId, 'SIGKILL');
    return processId;
  }

  async stop() {
    await this.host.stop();
    this.data.remove();
  }
}
