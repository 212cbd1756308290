/** Text to unit vector: the model's own tokenizer, then its graph on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@anush008/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { nativeFolder, openOnFirst, providersIn, type Provider } from '../onnx/execution-providers.ts';
import type { EmbedTask } from './embed-messages.ts';

/** Tokens that the model reads; the rest of a longer text is left out. */
const tokensMax = 256;

export interface Encoder {
  readonly dimensions: number;
  readonly provider: Provider;
  /** A vector of length 1. One text at a time: batches are no cheaper on a CPU. */
  encode(text: string): Promise<Float32Array>;
}

/** Loads a model; throws when its files cannot be read, or it is no sentence encoder. */
export async function openEncoder({ onnxFile, tokenizerFile, threads }: EmbedTask): Promise<Encoder> {
  const tokenizer = Tokenizer.fromString(await readFile(tokenizerFile, 'utf8'));
  // The file brings a truncation to 128 tokens and a padding to 128 of its own.
  tokenizer.setTruncation(tokensMax);
  tokenizer.disablePadding();
  const open = (provider: Provider) => openSession(onnxFile, threads, provider);
  const { provider, opened: session } = await openOnFirst(await providersIn(nativeFolder()), open);
  const encode = async (text: string) => {
    const encoding = await tokenizer.encode(text);
    return toUnitVector(await session.run(toFeeds(session.inputNames, encoding.getIds())));
  };
  return { dimensions: (await encode('warm up')).length, provider, encode };
}

const openSession = (onnxFile: string, threads: number, provider: Provider) =>
  InferenceSession.create(onnxFile, {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Idle threads must sleep: by default they burn a core each while they wait for the next run.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    // Errors are thrown as well; only a fatal one is worth a line of the runtime itself.
    logSeverityLevel: 4,
  });

/** Inputs by the names that sentence encoders use: one unpadded text, so that every token counts and all are of type 0. */
function toFeeds(names: readonly string[], ids: number[]): Record<string, Tensor> {
  const values: Record<string, (id: number) => bigint> = {
    input_ids: BigInt,
    attention_mask: () => 1n,
    token_type_ids: () => 0n,
  };
  return Object.fromEntries(
    names.map((name) => {
      const valueOf = values[name];
      if (!valueOf) throw new Error(`the model asks for an input ${name}, so it is no sentence encoder`);
      return [name, new Tensor('int64', BigInt64Array.from(ids, valueOf), [1, ids.length])];
    }),
  );
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
