import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { silentLogger } from '@ensure-study/testkit/logger';
import { expect, test } from 'vitest';
import { pairWorkerFromSource, writeTinyCrossEncoderFolder } from './model/tiny-model-folder.ts';
import { scoreByLoops } from './onnx/reference-forward.ts';
import { tinyHeads } from './onnx/tiny-model.ts';
import { openConversationReader } from './open-conversation-reader.ts';

const never = new AbortController().signal;
const history = [{ question: 'Lava flows.', answer: 'Ash falls.' }];

/** Ids of the tiny vocabulary: [CLS] 2, [SEP] 3, lava 4, flows 5, ash 7, falls 8, a full stop 9. */
const readTogether = [
  ...[2, 7, 3].map((id): [number, number] => [id, 0]),
  ...[4, 5, 9, 7, 8, 9, 3].map((id): [number, number] => [id, 1]),
];

test('a message is read before the turns that it may go on from', async () => {
  await using tiny = await writeTinyCrossEncoderFolder();
  const reader = await openConversationReader({
    ...{ folder: pathToFileURL(`${tiny.folder}/`), logger: silentLogger },
    ...pairWorkerFromSource,
  });
  try {
    const [expected = NaN] = scoreByLoops(tiny.weights, tinyHeads, readTogether);
    expect(await reader?.read('ash', history, never)).toBeCloseTo(expected, 4);
    expect(await reader?.read('और क्यों?', history, never)).toBeUndefined();
    const gone = AbortSignal.abort(new Error('nobody waits'));
    await expect(reader?.read('ash', history, gone)).rejects.toThrow('nobody waits');
  } finally {
    await reader?.close();
  }
});

test('without its files there is no reader, and the log says why', async () => {
  const told: string[] = [];
  const warn = ({ err }: { err: Error }) => told.push(err.message);
  const logger = Object.assign(Object.create(silentLogger) as typeof silentLogger, { warn });
  const folder = new URL('file:///nowhere/');
  expect(await openConversationReader({ folder, logger, ...pairWorkerFromSource })).toBeUndefined();
  expect(told.join()).toContain('/nowhere/');
});

test('who gives up while the model reads need not wait for it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'silent-reader-'));
  const worker = path.join(folder, 'silent.mjs');
  await writeFile(worker, "process.send({ kind: 'loaded' }); process.on('message', () => {});");
  const place = { folder: pathToFileURL(`${folder}/`), worker: pathToFileURL(worker) };
  const reader = await openConversationReader({ ...place, logger: silentLogger });
  try {
    const caller = new AbortController();
    const reading = reader?.read('ash', history, caller.signal);
    caller.abort(new Error('nobody waits'));
    await expect(reading).rejects.toThrow('nobody waits');
  } finally {
    await reader?.close();
    await rm(folder, { recursive: true, force: true });
  }
});
