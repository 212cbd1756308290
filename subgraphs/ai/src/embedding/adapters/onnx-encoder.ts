/** Text to unit vector: the model's own tokenizer, then its graph on onnxruntime. */
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ReadyModel } from '../model/prepare-model.ts';
import type { Provider } from '../onnx/execution-providers.ts';
import { openSession, openTokenizer, toFeeds, tokensMax } from './onnx-session.ts';

export interface Encoder {
  readonly dimensions: number;
  readonly provider: Provider;
  /** A vector of length 1. One text at a time: batches are no cheaper on a CPU. */
  encode(text: string): Promise<Float32Array>;
}
export interface EncoderOptions extends Pick<ReadyModel, 'onnxFile' | 'tokenizerFile'> {
  /** Threads of one run of the model. */
  threads: number;
}

/** Loads a model; throws when its files cannot be read, or it is no sentence encoder. */
export async function openEncoder({ onnxFile, tokenizerFile, threads }: EncoderOptions): Promise<Encoder> {
  const tokenizer = await openTokenizer(tokenizerFile);
  tokenizer.setTruncation(tokensMax);
  const { provider, session } = await openSession(onnxFile, threads);
  const encode = async (text: string) => {
    const feeds = toFeeds(session.inputNames, await tokenizer.encode(text), 'sentence encoder');
    return toUnitVector(await session.run(feeds));
  };
  return { dimensions: (await encode('warm up')).length, provider, encode };
}

/** The sentence's vector where the graph gives one, else the mean of its tokens' vectors; always of length 1. */
function toUnitVector(outputs: InferenceSession.OnnxValueMapType): Float32Array {
  const output = (outputs.sentence_embedding ?? outputs.last_hidden_state) as Tensor | undefined;
  if (!(output?.data instanceof Float32Array)) throw new Error('the model gives no float32 sentence vector');
  const dimensions = output.dims.at(-1) ?? 0;
  const vector = new Float32Array(dimensions);
  output.data.forEach((value, i) => (vector[i % dimensions] = (vector[i % dimensions] ?? 0) + value));
  const length = Math.hypot(...vector);
  if (!(length > 0)) throw new Error('the model gave a vector without a direction');
  return vector.map((value) => value / length);
}
