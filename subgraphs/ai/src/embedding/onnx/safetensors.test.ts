import { describe, expect, it } from 'vitest';
import { readBertWeights } from './bert-weights.ts';
import { parseSafetensors } from './safetensors.ts';
import { writeTinySafetensors } from './tiny-model.ts';

describe('reading weights', () => {
  it('reads a tensor at its place, with its values', () => {
    const header = JSON.stringify({ a: { dtype: 'F32', shape: [2], data_offsets: [4, 12] } });
    const file = Buffer.concat([
      Buffer.from(BigUint64Array.of(BigInt(header.length)).buffer),
      Buffer.from(header),
      Buffer.from(Float32Array.of(9, 1.5, -2).buffer),
    ]);
    const { data } = parseSafetensors(file).get('a', [2]);
    expect([...new Float32Array(Uint8Array.from(data).buffer)]).toEqual([1.5, -2]);
  });

  it('reads a tensor that was rounded row by row as the numbers that its steps are worth', () => {
    const header = JSON.stringify({
      a: { dtype: 'I8', shape: [2, 2], data_offsets: [0, 4] },
      'a.step': { dtype: 'F32', shape: [2], data_offsets: [4, 12] },
    });
    const file = Buffer.concat([
      Buffer.from(BigUint64Array.of(BigInt(header.length)).buffer),
      Buffer.from(header),
      Buffer.from(Int8Array.of(-127, 2, 3, -4).buffer),
      Buffer.from(Float32Array.of(0.5, 0.25).buffer),
    ]);
    const { shape, data } = parseSafetensors(file).get('a', [null, 2]);
    expect(shape).toEqual([2, 2]);
    expect([...new Float32Array(Uint8Array.from(data).buffer)]).toEqual([-63.5, 1, 0.75, -1]);
    expect(() => parseSafetensors(file.subarray(0, -1)).get('a', [2, 2])).toThrow('a.step is cut off');
  });

  it('refuses a file that is cut off anywhere, without reading past its end', () => {
    const whole = writeTinySafetensors(1);
    for (const length of [0, 7, 8, 100, whole.length - 1])
      expect(() => readBertWeights(parseSafetensors(whole.subarray(0, length)))).toThrow(/cut off|JSON/);
  });

  it('names a tensor that is missing or has another shape', () => {
    const weights = parseSafetensors(writeTinySafetensors(1));
    expect(() => weights.get('pooler', [8])).toThrow('no tensor pooler');
    expect(() => weights.get('embeddings.LayerNorm.bias', [9])).toThrow(
      'tensor embeddings.LayerNorm.bias is F32 [8], expected F32 [9]',
    );
  });
});
