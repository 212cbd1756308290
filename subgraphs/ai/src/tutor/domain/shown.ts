/** Which sentences of the material a conversation has shown already, told by their words: they stand in its answers as they are. */
import type { Exchange } from './conversation.ts';
import type { ReadPassage } from './read-passage.ts';
import { sentenceOf } from './stretch.ts';

export interface Shown {
  /** Whether the answer that is gone on from, or one before it, has any. */
  isAny: boolean;
  /** Whether any answer of the conversation has the sentence. */
  has(read: ReadPassage, index: number): boolean;
  /** Where it stands in the answer that is gone on from; below 0 where it does not. */
  placeOf(read: ReadPassage, index: number): number;
  /** Whether all that is said stands in answers of the conversation, or any sentence of it. */
  hasAll(text: string): boolean;
  hasSome(text: string): boolean;
}

/** Reads what was shown. `turn` is the one that is gone on from; where it quotes nothing, the last before it that does. */
export function readShown(history: readonly Exchange[], turn: number, reads: readonly ReadPassage[]): Shown {
  const answers = history.map(({ answer }) => plain(answer));
  const sentences = new Map(
    reads.map((read) => [read, read.units.map((_, i) => plain(sentenceOf(read, i)))]),
  );
  const wordsAt = (read: ReadPassage, index: number) => sentences.get(read)?.[index] ?? '';
  const said = (answer: string, sentence: string) => (sentence === '' ? -1 : answer.indexOf(sentence));
  const quotes = (answer: string) =>
    [...sentences.values()].some((all) => all.some((sentence) => said(answer, sentence) >= 0));
  const isSaid = (piece: string) => answers.some((answer) => answer.includes(piece));
  const meant = answers.slice(0, turn + 1).findLast(quotes) ?? '';
  return {
    isAny: meant !== '',
    has: (read, index) => answers.some((answer) => said(answer, wordsAt(read, index)) >= 0),
    placeOf: (read, index) => said(meant, wordsAt(read, index)),
    hasAll: (text) => piecesOf(text).every(isSaid),
    hasSome: (text) => piecesOf(text).some(isSaid),
  };
}

const piecesOf = (text: string) =>
  text
    .split(/\s*\[\d+\]/)
    .map(plain)
    .filter(Boolean);

const plain = (text: string) =>
  text
    .replace(/\s*\[\d+\]/g, '')
    .replace(/^\s*- /gm, '')
    .replace(/\s+/g, ' ')
    .trim();
