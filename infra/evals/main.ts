/**
 * `npm run evals [-- SET...]`: the labelled sets through the live product, with the embedding model where it has been prepared
 * and by words alone, answers also with a language model that lies, as Markdown tables. Exit 1 when a bar is not met.
 */
import path from 'node:path';
import { systemClock } from '@ensure-study/kit/clock';
import { describeMachine } from '../bench/machine.ts';
import { createGraphqlTransport } from '../ensure/adapters/graphql-transport.ts';
import { createSignedInApi } from '../ensure/signed-in-api.ts';
import type { UploadDeps } from '../ensure/upload-file.ts';
import { commandLineOrExit } from '../local/command-line.ts';
import { repositoryRoot, startProduct } from '../product/start-product.ts';
import { locateModel } from '../../subgraphs/ai/src/embedding/model/locate-model.ts';
import { evaluateAnswers } from './answers.ts';
import { openCarelessModel } from './careless-model.ts';
import { evaluateFollowUps, evaluateModeration } from './decisions.ts';
import { toMarkdown } from './domain/format.ts';
import type { EvalDeps, EvalTable, Setting } from './ports.ts';
import { evaluateRetrieval } from './retrieval.ts';

type Evaluation = (deps: EvalDeps & UploadDeps) => Promise<EvalTable>;
const evaluations: Record<string, Evaluation> = {
  retrieval: evaluateRetrieval,
  answers: evaluateAnswers,
  followups: evaluateFollowUps,
  moderation: evaluateModeration,
};

/** Answers once more, with a language model that lies. */
const careless = 'careless';
const known = [...Object.keys(evaluations), careless];
const usage = `Usage: npm run evals -- [SET...], where SET is one of: ${known.join(', ')}.`;
const { words } = commandLineOrExit({ usage, options: {}, wordsMax: known.length });
const names = words.length > 0 ? words : known;
if (names.some((name) => !known.includes(name))) {
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => interrupted.abort(new Error('Interrupted.')));
const report = (line: string) => void process.stderr.write(`${line}\n`);

/** The model that `npm run models` has prepared; undefined without one. */
async function modelFile(): Promise<string | undefined> {
  const { DATA_DIR = path.join(repositoryRoot, '.data'), EMBEDDING_MODEL: embeddingModel } = process.env;
  const located = await locateModel({ dataDir: DATA_DIR, embeddingModel });
  return located.kind === 'ready' ? located.ready.onnxFile : undefined;
}

async function evaluateIn(
  setting: Setting,
  env: Record<string, string>,
  {
    sets = names.filter((name) => name !== careless),
    written,
  }: { sets?: readonly string[]; written?: EvalDeps['written'] } = {},
): Promise<EvalTable[]> {
  if (sets.length === 0) return [];
  await using product = await startProduct({ env: { LOG_LEVEL: 'warn', ...env } });
  const api = createSignedInApi({
    transport: createGraphqlTransport(new URL('/graphql', product.addresses.gateway)),
    identity: { email: 'teacher@demo.test', password: 'ensure-demo' },
    clock: systemClock,
    signal: interrupted.signal,
  });
  const deps = { api, setting, report, written, clock: systemClock, signal: interrupted.signal };
  const tables: EvalTable[] = [];
  for (const name of sets) tables.push(await (evaluations[name] as Evaluation)(deps));
  return tables;
}

async function evaluateCareless(env: Record<string, string>): Promise<EvalTable[]> {
  if (!names.includes(careless)) return [];
  await using model = await openCarelessModel();
  const { written } = model;
  return await evaluateIn('careless model', { ...env, ...model.env }, { sets: ['answers'], written });
}

const model = await modelFile();
if (model === undefined) report('There is no embedding model (npm run models): evaluated by words alone.');
const tables = [
  ...(model === undefined ? [] : await evaluateIn('MiniLM', { EMBEDDING_MODEL: model })),
  ...(await evaluateIn('words alone', { EMBEDDING_MODEL: '' })),
  ...(await evaluateCareless({ EMBEDDING_MODEL: model ?? '' })),
];
for (const table of tables) process.stdout.write(`${toMarkdown(table)}\n`);
process.stdout.write(`${await describeMachine(repositoryRoot)}\n`);
const missed = tables.flatMap(({ measured }) => measured.filter(({ passed }) => passed === false));
process.exit(missed.length === 0 ? 0 : 1);
