/** Evaluation of retrieval: the passages that a member of the class would find, ten at most, best first. */
import type { QuestionRow } from './domain/rows.ts';
import { RefusalError } from './failures.ts';
import { searchKnowledge } from './operations.ts';
import type { Api } from './ports.ts';

/** Passages for the question as it is written: search has no history, a tutor's turn has (see `answers`). */
export async function searchPassages(api: Api, classroomId: string, { id, question }: QuestionRow) {
  const { node } = await api.call(searchKnowledge, { classroomId, question });
  if (!node?.knowledge)
    throw new RefusalError('NOT_FOUND', 'There is no such class, or it may not be searched.');
  const results = node.knowledge.search.map(({ material, page, text, score }) => ({
    doc: material?.name ?? null,
    page,
    text,
    score,
  }));
  return { id, results };
}
