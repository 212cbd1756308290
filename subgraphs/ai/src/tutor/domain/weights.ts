/**
 * Weights of two logistic models, fitted by `infra/evals/answering/fit.ts`, with a model of meaning and without. The first
 * tells the sentence that answers from the others that were found; the second tells questions that the material answers from
 * near misses.
 */
import type { Answerability } from './answerability.ts';
import type { Evidence } from './evidence.ts';

type Legs = 'words' | 'meaning';

export const rankWeights: Record<Legs, Partial<Record<keyof Evidence, number>>> = {
  words: {"coverage":8.96,"within":1.71,"missing":0.77,"unmet":-0.88,"foreign":-1.02,"beside":-1.3,"fits":2.61,"fitsNear":0.94,"reason":2.77,"bound":1.27,"defines":2.83,"together":0.12,"place":0.73,"keyword":3.21,"row":0.34,"item":0.88,"brevity":-1.74,"news":0.2},
  meaning: {"coverage":7.58,"within":-0.25,"missing":-0.23,"unmet":0.74,"foreign":-1.4,"beside":-1.99,"fits":1.91,"fitsNear":1.48,"reason":3.2,"bound":0.07,"defines":3.68,"together":0.23,"place":0.78,"keyword":-1.27,"row":0.55,"item":0.15,"brevity":-1.78,"news":1.08,"meaning":11.31,"closeness":5.35},
};

export const decisionWeights: Record<Legs, Partial<Record<keyof Answerability, number>> & { start: number }> = {
  words: { start: 0 },
  meaning: { start: 0 },
};

/** Above it a question counts as answered. */
export const answeredFrom: Record<Legs, number> = { words: -1, meaning: -1 };
