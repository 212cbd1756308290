/**
 * `npm run outage -- STORE`: puts load on a product that runs on the stack, kills the store, says what people get, brings
 * it back, and counts. Exit 0 only when nothing was lost, nothing counted twice and reading went on as promised; 2 when no real one can be killed here and brought back.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineOrExit } from '../local/command-line.ts';
import { readEnvFile } from '../local/stack/env-file.ts';
import { openStack } from '../local/stack/open-stack.ts';
import { outages, type StoreName } from './outages.ts';
import { demonstrate } from './demonstrate.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const usage = `Usage: npm run outage -- STORE, where STORE is one of: ${Object.keys(outages).join(', ')}.`;
const [name = ''] = commandLineOrExit({ usage, options: {}, wordsMax: 1 }).words;
const say = (line: string) => void process.stderr.write(`${line}\n`);
if (!Object.hasOwn(outages, name)) {
  say(usage);
  process.exit(1);
}
const store = name as StoreName;
const stack = readEnvFile(root) ?? {};
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const servers = openStack({ root, dataDir, source: { ...process.env, ...stack } });
const victim = await outages[store].victim(servers);
if ('none' in victim) {
  say(`${outages[store].title}: ${victim.none}.`);
  process.stdout.write(`${store}: not verified\n`);
  process.exit(2);
}
const embeds = Boolean(process.env.EMBEDDING_MODEL);
const { count, unkept } = await demonstrate({ store, victim, stack, embeds, say });
for (const promise of unkept) say(`not as promised: ${promise}`);
process.stdout.write(
  `outage ${store}: ${Object.entries(count)
    .map(([what, number]) => `${what} ${number}`)
    .join(', ')}\n`,
);
process.exit(count.lost === 0 && count.duplicated === 0 && unkept.length === 0 ? 0 : 1);
