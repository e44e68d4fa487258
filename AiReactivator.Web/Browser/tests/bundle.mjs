import { build } from 'esbuild';
import { join } from 'node:path';

/** Modules of the tab, bundled for Node as they are for the browser. */
export async function bundle(exports) {
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: join(import.meta.dirname, '..') },
    bundle: true,
    format: 'esm',
    target: 'chrome110',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
