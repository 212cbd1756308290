/** What a member finds in a class for a question. */
import { badInput } from '@ensure-study/kit/errors';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import { historyRule, parseHistory, type Utterance } from './domain/asked-text.ts';
import { takeQuery } from './limit-queries.ts';
import { parseSearch } from './parse-search.ts';
import type { QuestionInContext, RetrievedPassage, RetrievePassages } from './ports.ts';

const firstMax = 100;

export interface SearchDeps {
  retrieve: RetrievePassages;
  inContext: QuestionInContext;
  limiter: RateLimiter;
}

export interface KnowledgeSearch {
  userId: string;
  classroomId: string;
  query: string;
  first: number;
  /** Oldest first. */
  history?: readonly Utterance[];
  signal?: AbortSignal;
}

/** Best first. The caller has checked membership. Throws BAD_USER_INPUT naming the argument, or RATE_LIMITED. */
export async function searchKnowledge(
  { retrieve, inContext, limiter }: SearchDeps,
  { userId, classroomId, query, first, history = [], signal }: KnowledgeSearch,
): Promise<RetrievedPassage[]> {
  const question = parseSearch({ query, first }, firstMax);
  const before = parseHistory(history);
  if (!before) throw badInput(`history must have ${historyRule}.`);
  await takeQuery(limiter, userId);
  return (await retrieve({ classroomId, question: inContext(question, before), limit: first, signal })).hits;
}
