/** Words of the material that may stand for one of a question's: what is searched for where no model tells meaning. Pure. */
import { toTerms } from '@ensure-study/stores/vectors/terms';
import type { AlikeTerm } from '@ensure-study/stores/vectors/port';
import type { WordVectors } from '../ports.ts';

/** Below it words have hardly anything in common; from `same` on one is as good as the other. */
const cosine = { min: 0.4, same: 0.9 };
const wordsEach = 40;
/** Words of one question that others may stand for: each that is met for the first time costs some 3 ms. */
const wordsMax = 16;
/** The least and the most that such a word counts beside the word itself. */
const share = { least: 0.18, most: 0.9 };

/** By the term of each word that is no name or number: nothing stands for those. */
export function alikeWords(question: string, vectors: WordVectors): Map<string, AlikeTerm[]> {
  const words = [...question.matchAll(/\p{L}+/gu)];
  const alike = new Map<string, AlikeTerm[]>();
  for (const { 0: word, index } of words) {
    const isNamed = /^\p{Lu}/u.test(word) && index > 0 && question !== question.toUpperCase();
    const [term] = toTerms(word);
    if (isNamed || term === undefined || alike.has(term)) continue;
    if (alike.size === wordsMax) break;
    const others = vectors.alike(term, { cosineMin: cosine.min, max: wordsEach });
    alike.set(
      term,
      others.map((other) => ({ term: other.term, share: shareOf(other.cosine) })),
    );
  }
  return alike;
}

const shareOf = (likeness: number) =>
  share.least +
  (share.most - share.least) * Math.min(1, (likeness - cosine.min) / (cosine.same - cosine.min));
