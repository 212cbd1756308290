/**
 * Makes the word vectors of the tutor (subgraphs/ai/assets/word-vectors.bin): each word is put through the embedding model
 * alone, the mean is taken away, the main axes are kept, and words of one stem share a vector (after Model2Vec, Tulkens and van
 * Dongen 2024). They stand in for the model where it is not prepared.
 *
 *   node --import tsx infra/evals/word-vectors/distil.ts --model FOLDER --words FILE [--dimensions 64] [--out FILE]
 *
 * FILE has a word a line; Debian's `wamerican-small` was used, with the whole words of the model's own vocabulary.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEncoder } from '../../../subgraphs/ai/src/embedding/adapters/onnx-encoder.ts';
import { formsOf } from '../../../subgraphs/ai/src/tutor/domain/language/tokens.ts';
import { packWordVectors } from '../../../subgraphs/ai/src/embedding/domain/word-vectors.ts';
import { stem } from '../answering/samples.ts';
import { mainAxes, meanOf, project } from './axes.ts';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    words: { type: 'string' },
    dimensions: { type: 'string', default: '64' },
    out: { type: 'string', default: 'subgraphs/ai/assets/word-vectors.bin' },
  },
});
if (!values.model || !values.words) throw new Error('--model FOLDER and --words FILE are needed.');

const say = (line: string) => process.stdout.write(`${line}\n`);

async function wordsOf(modelFolder: string, file: string): Promise<string[]> {
  const tokenizer = await readFile(path.join(modelFolder, 'tokenizer.json'), 'utf8');
  const { model } = JSON.parse(tokenizer) as { model: { vocab: Record<string, number> } };
  const listed = (await readFile(file, 'utf8')).split('\n');
  return [...new Set([...Object.keys(model.vocab), ...listed])].filter((word) => /^[a-z]{2,20}$/.test(word));
}

async function encodeAll(folder: string, words: readonly string[]): Promise<Float32Array[]> {
  const encoder = await openEncoder({
    onnxFile: path.join(folder, 'model.onnx'),
    tokenizerFile: path.join(folder, 'tokenizer.json'),
    threads: 1,
  });
  const vectors: Float32Array[] = [];
  for (const word of words) {
    vectors.push(await encoder.encode(word));
    if (vectors.length % 5000 === 0) say(`${vectors.length} of ${words.length} words`);
  }
  return vectors;
}

/** One vector a stem: the mean of its words'. */
function byStem(words: readonly string[], vectors: readonly Float32Array[]): Map<string, Float32Array> {
  const grouped = new Map<string, Float32Array[]>();
  words.forEach((word, i) => {
    const key = formsOf(word, stem)[0] ?? word;
    grouped.set(key, [...(grouped.get(key) ?? []), vectors[i] as Float32Array]);
  });
  return new Map([...grouped].map(([key, group]) => [key, meanOf(group)]));
}

const words = await wordsOf(values.model, values.words);
const encoded = await encodeAll(values.model, words);
const mean = meanOf(encoded);
const axes = mainAxes(encoded, mean, Number(values.dimensions));
const stems = byStem(
  words,
  encoded.map((vector) => project(vector, mean, axes)),
);
await writeFile(values.out, packWordVectors(stems));
say(`${words.length} words, ${stems.size} stems, ${values.dimensions} dimensions: ${values.out}`);
