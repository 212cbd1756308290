/** Evaluation of retrieval: the passages that a member of the class would find, ten at most, best first. */
import { toConversation, type QuestionRow } from './domain/rows.ts';
import { RefusalError } from './failures.ts';
import { searchKnowledge } from './operations.ts';
import type { Api } from './ports.ts';

/** Passages as the tutor would look for them: a question that leans on its history is searched for with it. */
export async function searchPassages(api: Api, classroomId: string, { id, question, history }: QuestionRow) {
  const { node } = await api.call(searchKnowledge, {
    classroomId,
    question,
    history: toConversation(history),
  });
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
