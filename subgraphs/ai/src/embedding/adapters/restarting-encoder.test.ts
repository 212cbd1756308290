import path from 'node:path';
import { expect, it } from 'vitest';
import { workerFromSource, writeTinyModel } from '../model/tiny-model-folder.ts';
import { openRestartingEncoder } from './restarting-encoder.ts';

it('starts the model again after its process has died', async () => {
  await using tiny = await writeTinyModel();
  const tokenizerFile = path.join(tiny.folder, 'tokenizer.json');
  const ready = { model: 'tiny', onnxFile: tiny.onnxFile, tokenizerFile };
  const encoder = await openRestartingEncoder({ ready, ...workerFromSource });
  const before = await encoder.encode('lava');
  await encoder.close();
  expect(await encoder.encode('lava')).toEqual(before);
  await encoder.close();
});
