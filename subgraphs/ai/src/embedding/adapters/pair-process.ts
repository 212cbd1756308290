/** One process that holds the cross-encoder, started again on the next call after it has ended. */
import type { ReadyCrossEncoder } from '../model/locate-cross-encoder.ts';
import type { Provider } from '../onnx/execution-providers.ts';
import type { PairScorer } from '../ports.ts';
import { openModelProcess, type WorkerPlace } from './model-process.ts';
import { openRestarting } from './restarting.ts';

export interface PairFacts {
  provider: Provider;
}
export interface PairRequest {
  question: string;
  passage: string;
}

/** `worker`: pair-worker.ts. */
export interface PairProcessOptions extends WorkerPlace {
  ready: ReadyCrossEncoder;
  /** What it is called where it fails; absent: the cross-encoder. */
  name?: string;
  /** Absent: half of the processors. */
  threads?: number;
  /** For one pair; nobody waits as long, but a process that takes longer is not well. */
  answerTimeoutMs?: number;
}

/** Loads the model; rejects with the reason when it cannot be loaded. */
export async function openRestartingPairScorer({
  ready: { modelFile, tokenizerFile },
  name = 'the cross-encoder',
  answerTimeoutMs = 10_000,
  ...place
}: PairProcessOptions): Promise<PairScorer> {
  const files = { modelFile, tokenizerFile };
  const held = await openRestarting(() =>
    openModelProcess<PairFacts, PairRequest, number>({ ...place, name, files, answerTimeoutMs }),
  );
  return {
    provider: held.latest().facts.provider,
    score: async (question, passage) => (await held.alive()).ask({ question, passage }),
    close: () => held.latest().close(),
  };
}
