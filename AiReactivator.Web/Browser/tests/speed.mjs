// How long the tab's reading takes, in Node on the same modules: node tests/speed.mjs <file> [rounds]
import { build } from 'esbuild';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [path, rounds = '3'] = process.argv.slice(2);
const folder = await mkdtemp(join(import.meta.dirname, '../node_modules/.speed-'));
try {
  const outfile = join(folder, 'intake.mjs');
  await build({
    stdin: {
      contents: "export { readFile } from './intake/read-file'; export { makeKey } from './vault-blocks';",
      resolveDir: join(import.meta.dirname, '..'),
    },
    outfile,
    bundle: true,
    format: 'esm',
    target: 'chrome110',
    logLevel: 'warning',
  });
  const { readFile, makeKey } = await import(pathToFileURL(outfile).href);
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
} finally {
  await rm(folder, { recursive: true });
}
