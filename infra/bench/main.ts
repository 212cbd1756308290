/** `npm run bench -- NAME...`: measures the product on this machine and prints Markdown tables; all of them without a name. */
import { fileURLToPath } from 'node:url';
import { benchCounting } from './counting.ts';
import { toMarkdown } from './domain/markdown.ts';
import { benchExtraction } from './extraction.ts';
import { benchFirstToken } from './first-token.ts';
import { benchFirstTokenOcr } from './first-token-ocr.ts';
import { benchIngestion } from './ingestion.ts';
import { describeMachine } from './machine.ts';
import { benchOcr } from './ocr.ts';
import type { Bench } from './ports.ts';
import { benchRetrieval } from './retrieval.ts';
import { benchRetrievalStores } from './retrieval-stores.ts';
import { benchStart } from './start.ts';

const benches: Record<string, Bench> = {
  start: benchStart,
  extraction: benchExtraction,
  ingestion: benchIngestion,
  retrieval: benchRetrieval,
  'retrieval-stores': benchRetrievalStores,
  'first-token': benchFirstToken,
  ocr: benchOcr,
  'first-token-ocr': benchFirstTokenOcr,
  counting: benchCounting,
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(benches);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.\n`,
  );
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => interrupted.abort(new Error('Interrupted.')));
const report = (line: string) => process.stderr.write(`${line}\n`);

try {
  for (const name of names) {
    const deps = { root, variables: process.env, report, signal: interrupted.signal };
    const table = await (benches[name] as Bench)(deps);
    process.stdout.write(`${toMarkdown(table)}\n`);
  }
  process.stdout.write(`${await describeMachine(root)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
