/**
 * Bundles a service: run in its workspace, it writes `dist/<entry>.js` for each entry of package.json's `bundle`
 * (default `src/main.ts`). Workspace packages are TypeScript sources and go in; packages from npm stay outside, where
 * their native parts are found. Bundled, a service starts in a fraction of the time of compiling on the fly.
 */
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';

const Manifest = z.object({ bundle: z.array(z.string()).default(['src/main.ts']) });
const manifest = Manifest.parse(JSON.parse(await readFile('package.json', 'utf8')));

const Package = z.object({ version: z.string() });

/** The version that a module in `folder` gets of a package; undefined where it gets none. */
async function versionFrom(folder: string, name: string): Promise<string | undefined> {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return Package.parse(JSON.parse(text)).version;
  const above = path.dirname(folder);
  return above === folder ? undefined : versionFrom(above, name);
}

/**
 * What is wrong with leaving a package outside: the bundle looks for it from the service's folder, where another version may
 * lie than where it was imported.
 */
async function problemOf(specifier: string, importer: string): Promise<string | undefined> {
  if (isBuiltin(specifier) || importer === '') return undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const wanted = await versionFrom(path.dirname(importer), name);
  const found = await versionFrom(process.cwd(), name);
  if (wanted === found) return undefined;
  return `${name} ${wanted} is imported by ${importer}, and ${process.cwd()} finds ${found ?? 'none'}: add it to its package.json.`;
}

/** Everything imported by package name is external, but for our own workspaces. */
const externalPackages: Plugin = {
  name: 'external-packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path: specifier, kind, importer }) => {
      if (kind === 'entry-point' || specifier.startsWith('@ensure-study/')) return undefined;
      const text = await problemOf(specifier, importer);
      return { path: specifier, external: true, ...(text && { errors: [{ text }] }) };
    });
  },
};

await build({
  entryPoints: manifest.bundle.map((entry) => path.resolve(entry)),
  outdir: 'dist',
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  plugins: [externalPackages],
  logLevel: 'warning',
});
