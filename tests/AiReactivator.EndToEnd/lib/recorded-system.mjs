import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DataFolder } from './data-folder.mjs';
import { readConnections } from './http-requests.mjs';
import { freePort } from './ports.mjs';
import { Program } from './program.mjs';
import { assembly, root } from './repository.mjs';
import { TcpProxy } from './tcp-proxy.mjs';
import { TraceCollector } from './trace-collector.mjs';

/**
 * Worker and Web started by hand, as the host starts them, with a recorder on every way into them:
 * browser → Web, Web → Worker, and both → a collector of logs, traces and metrics.
 */
export class RecordedSystem {
  static async start() {
    const system = new RecordedSystem();
    system.data = new DataFolder();
    system.collector = await new TraceCollector().listen();
    const ports = { worker: await freePort(), web: await freePort() };
    system.toWorker = await new TcpProxy(ports.worker, { record: true }).listen();
    system.toWeb = await new TcpProxy(ports.web, { record: true }).listen();
    system.address = system.toWeb.address;

    const common = {
      ...system.data.environment,
      ASPNETCORE_ENVIRONMENT: 'Development',
      Worker__Key: randomBytes(32).toString('hex'),
      Logging__LogLevel__AiReactivator: 'Trace',
      OTEL_EXPORTER_OTLP_ENDPOINT: system.collector.address,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
      OTEL_BSP_SCHEDULE_DELAY: '200',
      OTEL_BLRP_SCHEDULE_DELAY: '200',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    };
    system.worker = run('AiReactivator.Worker', { ...common, ASPNETCORE_URLS: `http://127.0.0.1:${ports.worker}`, OTEL_SERVICE_NAME: 'worker' });
    await system.worker.line('Application started');
    system.web = run('AiReactivator.Web', {
      ...common,
      ASPNETCORE_URLS: `http://127.0.0.1:${ports.web}`,
      OTEL_SERVICE_NAME: 'web',
      services__worker__http__0: `http://127.0.0.1:${system.toWorker.port}`,
    });
    await system.web.line('Application started');
    return system;
  }

  /** Everything that the two processes received, said or wrote, piece by piece, with the place where it was. */
  *traces() {
    for (const [place, proxy] of [['received by Web', this.toWeb], ['received by the Worker', this.toWorker]]) {
      for (const part of readConnections(proxy.connections)) yield { place, bytes: part };
      for (const { client } of proxy.connections) yield { place: `${place}, as it travelled`, bytes: Buffer.concat(client) };
      for (const { server } of proxy.connections) yield { place: `answered after «${place}»`, bytes: Buffer.concat(server) };
    }
    for (const name of ['worker', 'web']) yield { place: `lines of ${name}`, bytes: Buffer.from(this[name].output) };
    for (const bytes of this.collector.received) yield { place: 'logs, traces and metrics', bytes };
    for (const { name, content } of this.data.files()) yield { place: path.basename(name), bytes: content };
  }

  async stop() {
    await this.web?.stop();
    await this.worker?.stop();
    await Promise.all([this.toWeb?.close(), this.toWorker?.close(), this.collector?.close()]);
    this.data.remove();
  }
}

function run(project, env) {
  return new Program(assembly(project), [], { env, cwd: path.join(root, project) });
}
