/** What is known of a message by meaning, and what of a turn is held against it. */
import type { Exchange } from '../conversation.ts';

/** About what the model reads of a text at once. */
const answerCharactersMax = 700;

/** Question and answer together: "and why?" alone means nothing. */
const textOfTurn = ({ question, answer }: Exchange): string =>
  `${question}\n${answer.slice(0, answerCharactersMax)}`;

/** What a message is compared with, of one turn: the whole of it, its question, its answer. */
const textsOfTurn = (turn: Exchange): [whole: string, question: string, answer: string] => [
  textOfTurn(turn),
  turn.question,
  turn.answer.slice(0, answerCharactersMax),
];

/** What the model of meaning that routing was fitted with says of a message. */
export interface MessageMeaning {
  /** Of length 1. */
  vector: Float32Array;
  /** Cosines with each earlier turn, oldest first. */
  cosines: readonly number[];
  /** With its question alone, and with its answer alone: what continues an answer may be far from what was asked. */
  ofQuestions: readonly number[];
  ofAnswers: readonly number[];
}

/** Compares a message with the turns before it; `near` is the cosine of its vector with that of a text. */
export async function compareWithTurns(
  vector: Float32Array,
  history: readonly Exchange[],
  near: (text: string) => Promise<number>,
): Promise<MessageMeaning> {
  const cosines: number[][] = [];
  for (const turn of history) {
    const own: number[] = [];
    // Of an answer of which nothing is kept, nothing is near.
    for (const text of textsOfTurn(turn)) own.push(text.trim() === '' ? 0 : await near(text));
    cosines.push(own);
  }
  const all = (at: number) => cosines.map((own) => own[at] ?? 0);
  return { vector, cosines: all(0), ofQuestions: all(1), ofAnswers: all(2) };
}

/** A text, and the vector that the model gives it that routing was fitted with. */
export interface Probe {
  text: string;
  /** Of length 127, rounded, in base64. */
  vector: string;
}
/** Quantised forms of one model differ less than this; other models have nothing in common. */
const sameModelFrom = 0.97;

/** Whether a vector of the probe's text is of the model that routing was fitted with. */
export function isOfFittedModel(vector: Float32Array, probe: Probe): boolean {
  const expected = Int8Array.from(Buffer.from(probe.vector, 'base64'));
  if (expected.length !== vector.length) return false;
  const product = expected.reduce((sum, value, i) => sum + value * (vector[i] as number), 0);
  return product / (Math.hypot(...expected) * Math.hypot(...vector)) >= sameModelFrom;
}
