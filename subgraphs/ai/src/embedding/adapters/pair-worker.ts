/** A process that holds the cross-encoder. */
import { openPairScorer } from './onnx-pair-scorer.ts';
import type { PairFacts, PairRequest } from './pair-process.ts';
import { serveModel } from './serve-model.ts';

await serveModel<PairFacts, PairRequest, number>(async (task) => {
  const { provider, score } = await openPairScorer(task);
  return { facts: { provider }, make: ({ question, passage }) => score(question, passage) };
});
