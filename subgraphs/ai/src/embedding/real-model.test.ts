import path from 'node:path';
import { expect, it } from 'vitest';
import { openEncoder } from './adapters/onnx-encoder.ts';
import { findPrepared } from './model/prepare-model.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const ready = await findPrepared(path.join(root, '.data'));

/** First components of the vectors that PyTorch and the model's own tokenizer give (transformers, float32, mean, unit length). */
const reference: [text: string, components: number[]][] = [
  ['How fast do tectonic plates move?', [-0.002559, -0.009503, 0.006175, -0.080152, -0.038254, -0.096115]],
  [
    'P waves (primary waves) push and pull the rock; about 6 km/s.',
    [-0.001208, -0.004659, 0.061011, 0.011139, -0.065195, 0.00177],
  ],
  [
    '火山は地下の溶けた岩が地表に出る場所です。',
    [0.072998, 0.111432, 0.062767, 0.024761, -0.00196, 0.016445],
  ],
  ['naïve café — ½ “quoted” İstanbul 🌋 x²', [0.020082, 0.018334, 0.00354, 0.067074, -0.029966, -0.008529]],
];

it.skipIf(!ready)(
  'the real model gives the reference vectors (not verified where `npm run models` has not prepared it in .data)',
  async () => {
    const encoder = await openEncoder({ ...(ready as NonNullable<typeof ready>), threads: 1 });
    expect(encoder.dimensions).toBe(384);
    for (const [text, components] of reference) {
      const vector = await encoder.encode(text);
      components.forEach((value, i) => expect(vector[i]).toBeCloseTo(value, 5));
    }
  },
);
