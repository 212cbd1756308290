/** What a member finds in a class for a question. */
import { badInput } from '@ensure-study/kit/errors';
import type { RetrievedPassage, RetrievePassages } from './ports.ts';

const queryCharactersMax = 1_000;
const firstMax = 100;

export interface KnowledgeSearch {
  classroomId: string;
  query: string;
  first: number;
  signal?: AbortSignal;
}

/** Best first. The caller has checked membership. Throws BAD_USER_INPUT naming the argument. */
export async function searchKnowledge(
  retrieve: RetrievePassages,
  { classroomId, query, first, signal }: KnowledgeSearch,
): Promise<RetrievedPassage[]> {
  const question = query.trim();
  if (!question || question.length > queryCharactersMax) {
    throw badInput(`query must have 1 to ${queryCharactersMax} characters.`);
  }
  if (first < 1 || first > firstMax) throw badInput(`first must be from 1 to ${firstMax}.`);
  return (await retrieve({ classroomId, question, limit: first, signal })).hits;
}
