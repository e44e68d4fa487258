// Bundles the tab's scripts into wwwroot/js. Called by Browser.targets during `dotnet build`, or by `npm run build`.
import { build } from 'esbuild';

await build({
  entryPoints: {
    app: 'app.ts',
    'intake-worker': 'intake/worker.ts',
  },
  absWorkingDir: import.meta.dirname,
  outdir: '../wwwroot/js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  charset: 'utf8',
  logLevel: 'warning',
});
