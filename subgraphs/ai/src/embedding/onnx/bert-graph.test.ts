import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { buildBertGraph } from './bert-graph.ts';
import { readBertWeights } from './bert-weights.ts';
import { encodeModel } from './onnx-model.ts';
import { encodeByLoops } from './reference-forward.ts';
import { parseSafetensors } from './safetensors.ts';
import { tinyHeads, writeTinySafetensors } from './tiny-model.ts';

describe('the written graph', () => {
  for (const seed of [1, 2, 3])
    it(`gives what plain loops give, for texts of any length (random model ${seed})`, async () => {
      const weights = readBertWeights(parseSafetensors(writeTinySafetensors(seed)));
      const bytes = Buffer.concat(encodeModel(buildBertGraph(weights, { heads: tinyHeads })).chunks);
      const session = await InferenceSession.create(bytes);
      for (const ids of [[5], [1, 22], [3, 3, 3, 3], Array.from({ length: 32 }, (_, i) => (i * 7) % 23)]) {
        const input = new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
        const { sentence_embedding: output } = await session.run({ input_ids: input });
        const expected = encodeByLoops(weights, tinyHeads, ids);
        expect(output?.dims).toEqual([1, 8]);
        Array.from(output?.data as Float32Array).forEach((value, i) =>
          expect(value).toBeCloseTo(expected[i] ?? NaN, 5),
        );
      }
      await session.release();
    });

  it('depends on the order of the tokens and on each of them', () => {
    const weights = readBertWeights(parseSafetensors(writeTinySafetensors(4)));
    const vector = (ids: number[]) => encodeByLoops(weights, tinyHeads, ids);
    expect(vector([1, 2, 3])).not.toEqual(vector([3, 2, 1]));
    expect(vector([1, 2, 3])).not.toEqual(vector([1, 2, 4]));
  });

  it('refuses a number of heads that does not divide the dimensions', () => {
    const weights = readBertWeights(parseSafetensors(writeTinySafetensors(1)));
    expect(() => buildBertGraph(weights, { heads: 3 })).toThrow('3 heads do not divide 8 dimensions');
  });
});
