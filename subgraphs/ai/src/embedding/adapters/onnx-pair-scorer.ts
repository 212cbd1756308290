/** A question and a passage to one number: the model's own tokenizer, then its graph on onnxruntime. */
import type { Encoding } from '@anush008/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { readCrossEncoder } from '../model/read-cross-encoder.ts';
import type { Provider } from '../onnx/execution-providers.ts';
import type { ModelTask } from './model-messages.ts';
import { openSession, openTokenizer, toFeeds, tokensMax } from './onnx-session.ts';

/** Of TruncationStrategy, a `const enum` that is not there at run time. */
const passageOnly = 'OnlySecond' as never;

export interface LoadedPairScorer {
  readonly provider: Provider;
  score(question: string, passage: string): Promise<number>;
}

/** Loads a model; throws when its files cannot be read, or it is no cross-encoder. */
export async function openPairScorer(task: ModelTask): Promise<LoadedPairScorer> {
  const tokenizer = await openTokenizer(task.tokenizerFile);
  // What is asked is read whole; the end of a passage is what can be spared.
  tokenizer.setTruncation(tokensMax, { strategy: passageOnly });
  const { provider, session } = await openSession(await readCrossEncoder(task.modelFile), task.threads);
  if (!session.outputNames.includes('logits'))
    throw new Error(
      `the model gives ${session.outputNames.join(', ')} and no logits, so it is no cross-encoder`,
    );
  const score = async (question: string, passage: string) => {
    const encoding = inPairs(await tokenizer.encode(question, passage));
    return toLogit(await session.run(toFeeds(session.inputNames, encoding, 'cross-encoder')));
  };
  // Once at the start, so that a wrong model is found now and not by a question.
  await score('warm up', 'warm up');
  return { provider, score };
}

/** The tokens; throws where the tokenizer's file does not say how a pair is written, which gives no tokens at all. */
function inPairs(encoding: Encoding): Encoding {
  if (encoding.getLength() > 0) return encoding;
  throw new Error('the tokenizer.json does not say how two texts are put together');
}

/** Of two logits (no, yes) how far the second is above the first, which orders as their probability does. */
function toLogit({ logits }: InferenceSession.OnnxValueMapType): number {
  const { data, dims } = logits as Tensor;
  const [first = NaN, second] = data instanceof Float32Array ? data : [];
  if (!(data instanceof Float32Array) || data.length > 2)
    throw new Error(
      `the model gives logits of ${(logits as Tensor).type} [${dims.join(', ')}], expected float32 [1, 1] or [1, 2]`,
    );
  const logit = second === undefined ? first : second - first;
  if (!Number.isFinite(logit)) throw new Error('the model gave a logit that is no number');
  return logit;
}
