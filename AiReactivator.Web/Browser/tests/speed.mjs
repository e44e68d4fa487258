// How long the tab's reading takes, in Node on the same modules: node tests/speed.mjs <file> [rounds] [no-gzip]
import { openAsBlob } from 'node:fs';
import { bundle } from './bundle.mjs';

const [path, rounds = '3', gzip] = process.argv.slice(2);
const { readFile, makeKey } = await bundle("export { readFile } from './intake/read-file'; export { makeKey } from './vault-blocks';");
if (gzip === 'no-gzip') {
  globalThis.CompressionStream = class extends TransformStream {
    constructor() {
      super();
    }
  };
}

const key = await makeKey();
for (let round = 0; round < Number(rounds); round++) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  let blocks = 0;
  const { summary, content } = await readFile({ file: await openAsBlob(path), key, put: () => blocks++ });
  const used = process.cpuUsage(cpu);
  console.log(
    `${summary.rows} rows, ${summary.errors.length} errors, ${content?.size} bytes out, ${blocks} blocks: ${Math.round(performance.now() - start)} ms, ` +
      `processor ${Math.round((used.user + used.system) / 1000)} ms, resident ${Math.round(process.memoryUsage().rss / 1048576)} MB`,
  );
}
