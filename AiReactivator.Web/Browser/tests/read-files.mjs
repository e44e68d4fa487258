// What the tab makes of files: node tests/read-files.mjs <file>... A line of output for each is a JSON object: the summary that
// the page gets, and what would leave the tab, unzipped, in base64 (null where the file was refused).
import { openAsBlob } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const { readFile, makeKey } = await bundle("export { readFile } from './intake/read-file'; export { makeKey } from './vault-blocks';");
for (const path of process.argv.slice(2)) {
  const { summary, columnOrderDiffers, content } = await readFile({ file: await openAsBlob(path), key: await makeKey(), put: () => undefined });
  const stream = content === null ? null : gunzipSync(Buffer.from(await content.arrayBuffer())).toString('base64');
  process.stdout.write(JSON.stringify({ ...summary, columnOrderDiffers, stream }) + '\n');
}
