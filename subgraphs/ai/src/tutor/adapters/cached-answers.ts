/** Answers in the cache that all processes share. */
import { createHash } from 'node:crypto';
import type { Cache } from '@ensure-study/stores/kv/port';
import { toCanonicalQuestion } from '../domain/canonical-question.ts';
import { KnownAnswer } from '../domain/known-answer.ts';
import type { AnswerMemory, AskedQuestion } from '../ports.ts';

export interface CachedAnswersOptions {
  cache: Cache;
  /** By what answers are made: those of another model are others. */
  madeBy: readonly string[];
  /** Told of every look-up, for `cache_requests_total`. */
  onLookUp(result: 'hit' | 'miss'): void;
}

const keptMs = 3_600_000;
/** A process that dies keeps others from making its answer for no longer than this. */
const makingMs = 10_000;

/** A class's answers are forgotten with the version of its corpus, as no key names it any more. */
export function createCachedAnswers({ cache, madeBy, onLookUp }: CachedAnswersOptions): AnswerMemory {
  const keyOf = ({ classroomId, corpusVersion, question, manner }: AskedQuestion) => {
    const words = toCanonicalQuestion(question);
    const settings = Object.entries(manner).sort();
    const asked = JSON.stringify([classroomId, corpusVersion, words, settings, madeBy]);
    return createHash('sha256').update(asked).digest('base64url');
  };
  return {
    keyOf,
    async find(asked) {
      const { data: known } = KnownAnswer.safeParse(await cache.get(`answer:${keyOf(asked)}`));
      onLookUp(known ? 'hit' : 'miss');
      return known;
    },
    keep: (asked, answer) => cache.set(`answer:${keyOf(asked)}`, answer, keptMs),
    beginMaking: (asked) => cache.add(`answer-making:${keyOf(asked)}`, true, makingMs),
    endMaking: (asked) => cache.delete(`answer-making:${keyOf(asked)}`),
  };
}
