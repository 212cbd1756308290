/** A model's graph on onnxruntime, and the tokens of a text as it takes them. */
import { readFile } from 'node:fs/promises';
import { Tokenizer, type Encoding } from '@anush008/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { nativeFolder, openOnFirst, providersIn, type Provider } from '../onnx/execution-providers.ts';

/** Tokens that a model reads; the rest of a longer text is left out. */
export const tokensMax = 256;

/** The tokenizer of the file, without the truncation and the padding that the file brings of its own. */
export async function openTokenizer(tokenizerFile: string): Promise<Tokenizer> {
  const tokenizer = Tokenizer.fromString(await readFile(tokenizerFile, 'utf8'));
  tokenizer.disableTruncation();
  tokenizer.disablePadding();
  return tokenizer;
}

/** On the best of what there is to compute on; `model` is a file's path or its bytes. */
export async function openSession(
  model: string | Uint8Array,
  threads: number,
): Promise<{ provider: Provider; session: InferenceSession }> {
  const open = (provider: Provider) => createSession(model, settingsOf(threads, provider));
  const { provider, opened: session } = await openOnFirst(await providersIn(nativeFolder()), open);
  return { provider, session };
}

const createSession = (model: string | Uint8Array, settings: InferenceSession.SessionOptions) =>
  typeof model === 'string'
    ? InferenceSession.create(model, settings)
    : InferenceSession.create(model, settings);

const settingsOf = (threads: number, provider: Provider): InferenceSession.SessionOptions => ({
  executionProviders: [provider],
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  // Idle threads must sleep: by default they burn a core each while they wait for the next run.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
  // Errors are thrown as well; only a fatal one is worth a line of the runtime itself.
  logSeverityLevel: 4,
});

/**
 * Inputs by the names that BERT and its kin use: one unpadded text or pair, so that every token counts. `kind` says what a model
 * with another input is not.
 */
export function toFeeds(names: readonly string[], encoding: Encoding, kind: string): Record<string, Tensor> {
  const ids = encoding.getIds();
  const values: Record<string, () => readonly number[]> = {
    input_ids: () => ids,
    attention_mask: () => ids.map(() => 1),
    token_type_ids: () => encoding.getTypeIds(),
  };
  return Object.fromEntries(
    names.map((name) => {
      const valuesOf = values[name];
      if (!valuesOf) throw new Error(`the model asks for an input ${name}, so it is no ${kind}`);
      return [name, new Tensor('int64', BigInt64Array.from(valuesOf(), BigInt), [1, ids.length])];
    }),
  );
}
