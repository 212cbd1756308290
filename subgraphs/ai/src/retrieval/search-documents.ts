/** What a person finds in the documents of all classes they belong to. */
import { DeadlineExceeded, withDeadline } from '@ensure-study/kit/deadline';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { RateLimiter } from '@ensure-study/stores/kv/port';
import type { ClassroomAccess } from '../access/ports.ts';
import { mergeHits } from './domain/merge-hits.ts';
import { takeQuery } from './limit-queries.ts';
import { parseSearch } from './parse-search.ts';
import type { EmbedQuestion, RetrievedPassage, RetrievePassages } from './ports.ts';

const firstMax = 50;
/** Classes searched at a time for one person, so that others are searched for beside them. */
const atOnce = 4;
/** Below the time that the gateway gives an operation, so that the answer says what was late. */
const searchMs = 8_000;

export interface SearchDocumentsDeps {
  access: Pick<ClassroomAccess, 'classroomsOf'>;
  retrieve: RetrievePassages;
  embed: EmbedQuestion;
  limiter: RateLimiter;
}

export interface DocumentSearch {
  /** Whose classes: core is asked for them each time. */
  userId: string;
  query: string;
  first: number;
  signal?: AbortSignal;
}

/**
 * Best first, merged as `mergeHits` says. All classes or none: one that cannot be searched, or not in time, makes it
 * STORE_UNAVAILABLE, because a list that silently lacks a class reads like "it stands nowhere". Throws BAD_USER_INPUT naming
 * the argument, or RATE_LIMITED; the whole search counts as one query.
 */
export async function searchDocuments(
  deps: SearchDocumentsDeps,
  { userId, query, first, signal }: DocumentSearch,
): Promise<RetrievedPassage[]> {
  const question = parseSearch({ query, first }, firstMax);
  await takeQuery(deps.limiter, userId);
  try {
    return await withDeadline('the search', searchMs, signal, (inTime) =>
      searchClasses(deps, { userId, question, limit: first, signal: inTime }),
    );
  } catch (error) {
    if (error instanceof DeadlineExceeded) throw storeUnavailable('The search', error);
    throw error;
  }
}

async function searchClasses(
  { access, retrieve, embed }: SearchDocumentsDeps,
  { userId, ...wanted }: { userId: string; question: string; limit: number; signal: AbortSignal },
): Promise<RetrievedPassage[]> {
  const classroomIds = await access.classroomsOf(userId, wanted.signal);
  if (classroomIds.length === 0) return [];
  const vector = (await embed(wanted)) ?? null;
  const found: RetrievedPassage[][] = classroomIds.map(() => []);
  const waiting = classroomIds.entries();
  // When one class cannot be searched, the others are not searched for nothing.
  const stop = new AbortController();
  const signal = AbortSignal.any([wanted.signal, stop.signal]);
  const searchInTurn = async () => {
    for (const [at, classroomId] of waiting) {
      signal.throwIfAborted();
      found[at] = (await retrieve({ ...wanted, classroomId, vector, asFound: true, signal })).hits;
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, searchInTurn));
  } finally {
    stop.abort();
  }
  return mergeHits(found, wanted.limit);
}
