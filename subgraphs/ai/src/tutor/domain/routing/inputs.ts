/** What the networks of routing are given: evidence, what the message's words mean, its wording, and perhaps its vector. Pure. */
import type { WordVectors } from '../../../retrieval/ports.ts';
import { meanWord } from '../language/word-likeness.ts';
import { contentEvidence, formEvidence, type RoutingEvidence } from './evidence.ts';
import type { MessageMeaning } from './meaning.ts';
import type { SparseInputs } from './network.ts';

const evidenceNames = [...formEvidence, ...contentEvidence];
const wordDimensions = 64;
/** Pieces of the wording share so many places: a few meet by chance, which costs nothing that was measured. */
const piecePlaces = 1024;
const vectorDimensions = 384;

const wordsFrom = evidenceNames.length;
const piecesFrom = wordsFrom + wordDimensions;
const meaningFrom = piecesFrom + piecePlaces;
/** The nearest, the last and the farthest, of whole turns, of questions and of answers. */
const cosinesCount = 9;
const vectorFrom = meaningFrom + cosinesCount;
export const inputCounts = { byWords: meaningFrom, withMeaning: vectorFrom + vectorDimensions };

/** Bring each part to about the same size; evidence is 0 to 1 as it is. */
const scales = { evidence: 3, words: 2.4, pieces: 5, cosines: 5, vector: 3 };
const pieceLengths = [3, 4, 5];

export function inputsOf(
  next: string,
  { values, message }: RoutingEvidence,
  { vectors, meaning }: { vectors?: WordVectors; meaning?: MessageMeaning },
): SparseInputs {
  const inputs = new Map<number, number>();
  const put = (place: number, value: number) => void (value !== 0 && inputs.set(place, value));
  evidenceNames.forEach((name, i) => put(i, scales.evidence * values[name]));
  const mean =
    vectors &&
    meanWord(
      message.own.map(({ forms, lower, rarity }) => ({ stem: forms[0] ?? lower, weight: rarity })),
      vectors,
    );
  putUnit(mean ?? [], (i, value) => put(wordsFrom + i, scales.words * value));
  putUnit(piecesOf(next), (i, value) => put(piecesFrom + i, scales.pieces * value));
  if (meaning) {
    [meaning.cosines, meaning.ofQuestions, meaning.ofAnswers].forEach((cosines, i) => {
      const [last = 0] = cosines.slice(-1);
      [Math.max(0, ...cosines), last, Math.min(1, ...cosines)].forEach((cosine, at) =>
        put(meaningFrom + 3 * i + at, scales.cosines * cosine),
      );
    });
    meaning.vector.forEach((value, i) => put(vectorFrom + i, scales.vector * value));
  }
  return { places: [...inputs.keys()], values: [...inputs.values()] };
}

function putUnit(vector: ArrayLike<number>, put: (place: number, value: number) => void): void {
  const all = Array.from(vector);
  const length = Math.hypot(...all);
  if (length > 0) all.forEach((value, i) => put(i, value / length));
}

/** Words, pairs of words and pieces of words, counted at places that their hash gives. */
function piecesOf(next: string): Float32Array {
  const counts = new Float32Array(piecePlaces);
  const words =
    next
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|\?/gu) ?? [];
  const count = (piece: string) => {
    const hash = hashOf(piece);
    const place = hash % piecePlaces;
    counts[place] = (counts[place] as number) + ((hash >>> 20) & 1 ? 1 : -1);
  };
  words.forEach((word, i) => {
    count(`w${word}`);
    count(`p${words[i - 1] ?? '<'} ${word}`);
    const bounded = `<${word}>`;
    for (const length of pieceLengths)
      for (let at = 0; at + length <= bounded.length; at++) count(bounded.slice(at, at + length));
  });
  if (words.length > 0) count(`p${words.at(-1) ?? ''} >`);
  return counts;
}

/** FNV-1a, 32 bits, over UTF-16 units, mixed once more so that neighbouring bits differ. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
