/** Bundles the explorer page into dist/explorer; run in the gateway's workspace. */
import { rm } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';

const outdir = 'dist/explorer';
await rm(outdir, { recursive: true, force: true });

const shared: BuildOptions = {
  outdir,
  bundle: true,
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  logLevel: 'error',
};
await Promise.all([
  build({ ...shared, format: 'esm', entryPoints: ['explorer/boot.ts', 'explorer/graphiql.tsx'] }),
  build({
    ...shared,
    format: 'iife',
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
  }),
]);
