import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { silentLogger } from '@ensure-study/testkit/logger';
import { describe, expect, it } from 'vitest';
import { openPairScorer } from './adapters/onnx-pair-scorer.ts';
import { openRestartingPairScorer } from './adapters/pair-process.ts';
import {
  pairWorkerFromSource,
  writeTinyCrossEncoderFolder,
  writeTinyModel,
} from './model/tiny-model-folder.ts';
import { scoreByLoops, type TypedToken } from './onnx/reference-forward.ts';
import { tinyHeads } from './onnx/tiny-model.ts';
import { openPassageReader } from './open-passage-reader.ts';

/** Ids of the tiny vocabulary. */
const [cls, sep, lava, flows, ash, falls, dot] = [2, 3, 4, 5, 7, 8, 9] as const;
const pairOf = (question: number[], passage: number[]): TypedToken[] => [
  ...[cls, ...question, sep].map((id): TypedToken => [id, 0]),
  ...[...passage, sep].map((id): TypedToken => [id, 1]),
];
const passagesOf = (...texts: string[]) => texts.map((text) => ({ text, headings: [] }));

/** Opens one and says what was told of one that cannot be used. */
async function open(crossEncoderModel?: string) {
  const told: string[] = [];
  const warn = ({ err }: { err: Error }) => told.push(err.message);
  const logger = Object.assign(Object.create(silentLogger) as typeof silentLogger, { warn });
  const reader = await openPassageReader({ crossEncoderModel, logger, ...pairWorkerFromSource });
  return { reader, told: told.join() };
}

describe('opening the passage reader', () => {
  it('gives the logits that plain loops give, from a folder of weights and from a graph', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const expected = [
      [ash, falls, dot],
      [lava, flows, lava, dot],
    ].flatMap((passage) => scoreByLoops(tiny.weights, tinyHeads, pairOf([lava, flows, dot], passage)));
    for (const named of [tiny.folder, tiny.onnxFile]) {
      const { reader } = await open(named);
      const logits = await reader?.read('Lava flows.', passagesOf('Ash falls.', 'Lava flows lava.'));
      expect(logits).toEqual(expected.map((logit) => expect.closeTo(logit, 4)));
      await reader?.close();
    }
  });

  it('reads nothing again where no model is named', async () => {
    expect(await open()).toEqual({ reader: undefined, told: '' });
    expect(await open('')).toEqual({ reader: undefined, told: '' });
  });

  it('does without a model that is no cross-encoder, and says why', async () => {
    await using encoder = await writeTinyModel();
    await using judge = await writeTinyCrossEncoderFolder({ labels: 3 });
    const refusals: [named: string, why: RegExp][] = [
      [encoder.folder, /gives sentence_embedding and no logits, so it is no cross-encoder/],
      [judge.folder, /gives logits of float32 \[1, 3\], expected float32 \[1, 1\] or \[1, 2\]/],
    ];
    for (const [named, why] of refusals)
      expect(await open(named)).toEqual({ reader: undefined, told: expect.stringMatching(why) as string });
  });

  it('does without one that is not there or not whole, and says what is missing', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const nowhere = path.join(tiny.folder, 'nowhere');
    expect((await open(nowhere)).told).toContain('which is neither a file nor a folder');
    expect((await open(tiny.tokenizerFile)).told).toContain('which is neither a folder nor an .onnx');
    await writeFile(path.join(tiny.folder, 'config.json'), JSON.stringify({ model_type: 'roberta' }));
    expect((await open(tiny.folder)).told).toMatch(
      /config\.json is not that of a BERT[^]*give an \.onnx of it/,
    );
    await rm(path.join(tiny.folder, 'config.json'));
    expect((await open(tiny.folder)).told).toContain(
      'holds no model.onnx, and to build one it lacks config.json',
    );
    await rm(tiny.tokenizerFile);
    expect((await open(tiny.onnxFile)).told).toContain('has no tokenizer.json beside it');
  });
});

describe('a pair', () => {
  const load = ({ folder, tokenizerFile }: { folder: string; tokenizerFile: string }) =>
    openPairScorer({ modelFile: path.join(folder, 'model.safetensors'), tokenizerFile, threads: 1 });

  it('is cut to 256 tokens at the end of the passage', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const { score } = await load(tiny);
    const [expected = NaN] = scoreByLoops(tiny.weights, tinyHeads, pairOf([lava], Array(252).fill(ash)));
    expect(await score('lava', 'ash '.repeat(400))).toBeCloseTo(expected, 3);
    expect(await score('lava', `${'ash '.repeat(252)}falls`)).toBeCloseTo(expected, 3);
  });

  it('is refused where the question leaves no room, and the next is read', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const { score } = await load(tiny);
    await expect(score('lava '.repeat(300), 'ash')).rejects.toThrow();
    expect(await score('lava', 'ash')).toEqual(expect.any(Number));
  });

  it('counts of two logits by how far the second is above the first', async () => {
    await using tiny = await writeTinyCrossEncoderFolder({ labels: 2 });
    const { score } = await load(tiny);
    const [no = NaN, yes = NaN] = scoreByLoops(tiny.weights, tinyHeads, pairOf([lava], [ash]));
    expect(await score('lava', 'ash')).toBeCloseTo(yes - no, 4);
  });

  it('cannot be read by a tokenizer that does not say how two texts are put together', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const text = await readFile(tiny.tokenizerFile, 'utf8');
    const tokenizer = JSON.parse(text) as { post_processor: { pair: unknown[] } };
    tokenizer.post_processor.pair = [];
    await writeFile(tiny.tokenizerFile, JSON.stringify(tokenizer));
    await expect(load(tiny)).rejects.toThrow('does not say how two texts are put together');
  });

  it('is read by a new process after the one that held the model has died', async () => {
    await using tiny = await writeTinyCrossEncoderFolder();
    const { tokenizerFile, onnxFile: modelFile } = tiny;
    const ready = { model: 'tiny', modelFile, tokenizerFile };
    const scorer = await openRestartingPairScorer({ ready, ...pairWorkerFromSource });
    const before = await scorer.score('lava', 'ash');
    await scorer.close();
    expect(await scorer.score('lava', 'ash')).toBe(before);
    await scorer.close();
  });
});
