import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { readCrossEncoderWeights } from './bert-weights.ts';
import { buildCrossEncoderGraph } from './cross-encoder-graph.ts';
import { encodeModel } from './onnx-model.ts';
import { scoreByLoops, type TypedToken } from './reference-forward.ts';
import { parseSafetensors } from './safetensors.ts';
import { tinyHeads, writeTinyCrossEncoder, writeTinySafetensors } from './tiny-model.ts';

const tensorOf = (values: number[]) =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

describe('the written graph of a cross-encoder', () => {
  for (const labels of [1, 2])
    it(`gives the logits that plain loops give (${labels})`, async () => {
      const weights = readCrossEncoderWeights(parseSafetensors(writeTinyCrossEncoder(labels, labels)));
      const bytes = Buffer.concat(encodeModel(buildCrossEncoderGraph(weights, { heads: tinyHeads })).chunks);
      const session = await InferenceSession.create(bytes);
      const long = Array.from({ length: 256 }, (_, i): TypedToken => [(i * 7) % 23, i < 9 ? 0 : 1]);
      for (const tokens of [
        [[5, 0]] as TypedToken[],
        [
          [1, 0],
          [4, 1],
          [22, 1],
        ] as TypedToken[],
        long,
      ]) {
        const { logits } = await session.run({
          input_ids: tensorOf(tokens.map(([id]) => id)),
          token_type_ids: tensorOf(tokens.map(([, type]) => type)),
        });
        expect(logits?.dims).toEqual([1, labels]);
        const expected = scoreByLoops(weights, tinyHeads, tokens);
        Array.from(logits?.data as Float32Array).forEach((value, i) =>
          expect(value).toBeCloseTo(expected[i] ?? NaN, 4),
        );
      }
      await session.release();
    });

  it('depends on which text a token belongs to', () => {
    const weights = readCrossEncoderWeights(parseSafetensors(writeTinyCrossEncoder(3)));
    const score = (...types: number[]) =>
      scoreByLoops(
        weights,
        tinyHeads,
        types.map((type, i): TypedToken => [i, type]),
      );
    expect(score(0, 0, 1)).not.toEqual(score(0, 1, 1));
  });

  it('names what a file without a head lacks', () => {
    const encoderAlone = parseSafetensors(writeTinySafetensors(1));
    expect(() => readCrossEncoderWeights(encoderAlone)).toThrow(
      'the weights have no tensor bert.embeddings.word_embeddings.weight',
    );
  });
});
