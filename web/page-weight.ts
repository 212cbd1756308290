/**
 * Weighs what a student's first page makes a browser fetch: the JavaScript of the entry, of the start page and of its words,
 * compressed as it is sent. With --check it exits 1 when that is more than the page may weigh.
 */
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const kilobytesMax = 200;

/** Modules that are fetched when the start page opens, besides the entry. */
const opened = [
  'src/pages/home.tsx',
  'src/messages/en/words.ts',
  'src/components/ui/toasts.tsx',
  'src/features/notifications/bell.tsx',
];

/** Built as it is served, but kept in memory. */
async function builtChunks(): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    build: { write: false, sourcemap: false },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output.filter((file) => file.type === 'chunk');
}

/** The chunks and everything they cannot run without. */
function withImports(begin: Rolldown.OutputChunk[], all: Map<string, Rolldown.OutputChunk>) {
  const found = new Set(begin);
  for (const chunk of found)
    for (const name of chunk.imports) {
      const imported = all.get(name);
      if (imported) found.add(imported);
    }
  return [...found];
}

const bytesOf = async ({ code }: Rolldown.OutputChunk) =>
  (await promisify(brotliCompress)(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })).length;

const chunks = await builtChunks();
const isOpened = ({ facadeModuleId }: Rolldown.OutputChunk) =>
  opened.some((name) => facadeModuleId?.endsWith(`/web/${name}`));
const begin = chunks.filter((chunk) => chunk.isEntry || isOpened(chunk));
if (begin.length !== opened.length + 1)
  throw new Error(`Not all of ${opened.join(', ')} are chunks of their own.`);
const fetched = withImports(begin, new Map(chunks.map((chunk) => [chunk.fileName, chunk])));
const weights = await Promise.all(
  fetched.map(async (chunk) => [await bytesOf(chunk), chunk.fileName] as const),
);
const kilobytes = weights.reduce((sum, [bytes]) => sum + bytes, 0) / 1_000;
for (const [bytes, name] of weights.sort(([left], [right]) => right - left))
  process.stdout.write(`${(bytes / 1_000).toFixed(1).padStart(7)} kB  ${name}\n`);
process.stdout.write(`${kilobytes.toFixed(1).padStart(7)} kB of at most ${kilobytesMax} kB\n`);
if (process.argv.includes('--check') && kilobytes > kilobytesMax) process.exit(1);
