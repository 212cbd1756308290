/** What a member finds in a class for a question. */
import { badInput } from '@ensure-study/kit/errors';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import { historyRule, parseHistory, type Utterance } from './domain/asked-text.ts';
import { takeQuery } from './limit-queries.ts';
import { parseSearch } from './parse-search.ts';
import type {
  LinksOf,
  PassageRanking,
  QuestionInContext,
  RetrievePassages,
  SourcedPassage,
} from './ports.ts';

const firstMax = 100;

export interface SearchDeps {
  retrieve: RetrievePassages;
  inContext: QuestionInContext;
  linksOf: LinksOf;
  limiter: RateLimiter;
}

export interface KnowledgeSearch {
  userId: string;
  classroomId: string;
  query: string;
  first: number;
  /** Oldest first. */
  history?: readonly Utterance[];
  /** As the tutor does it when absent. */
  by?: PassageRanking;
  signal?: AbortSignal;
}

/**
 * Best first, of what the tutor of the class may read. The caller has checked membership. Throws BAD_USER_INPUT naming the argument, `by` too where meaning cannot be
 * compared, or RATE_LIMITED.
 */
export async function searchKnowledge(
  { retrieve, inContext, linksOf, limiter }: SearchDeps,
  { userId, classroomId, query, first, history = [], by = 'BLEND', signal }: KnowledgeSearch,
): Promise<SourcedPassage[]> {
  const question = parseSearch({ query, first }, firstMax);
  const before = parseHistory(history);
  if (!before) throw badInput(`history must have ${historyRule}.`);
  await takeQuery(limiter, userId);
  const [searched, { materialIds: links, areSearched }] = await Promise.all([
    inContext(question, before, { classroomId, retrieve, signal }),
    linksOf(classroomId),
  ]);
  const without = areSearched ? undefined : links;
  const asked = { classroomId, question: searched, limit: first, without, by, signal };
  const { retrieval, hits } = await retrieve(asked);
  if (by === 'MEANING' && retrieval === 'KEYWORD')
    throw badInput('by cannot be MEANING: there is no embedding model, or it does not answer.');
  return hits.map((hit) => ({ ...hit, source: links.has(hit.materialId) ? 'CURATED' : 'CLASSROOM' }));
}
