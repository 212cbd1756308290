/** Evaluation of answers: what a student of the class would be told, with its citations; nothing is stored. */
import { toConversation, type QuestionRow } from './domain/rows.ts';
import { RefusalError, refusalOf } from './failures.ts';
import { previewAnswer as operation } from './operations.ts';
import type { Api } from './ports.ts';

/** A language model may take its time. */
const timeoutMs = 180_000;

/** `abstained`: the turn would end without an answer from the material. */
export async function previewAnswer(api: Api, classroomId: string, { id, question, history }: QuestionRow) {
  const input = { classroomId, question, mode: 'EXPLAIN', history: toConversation(history) };
  const { previewAnswer: result } = await api.call(operation, { input }, { timeoutMs });
  if (result.__typename !== 'PreviewAnswerSuccess') throw refusalOf(result);
  if (result.outcome === 'FAILED') throw new RefusalError('FAILED', 'The answer could not be made.');
  const citations = result.citations.map(({ material, page, quote }) => ({
    doc: material?.name ?? null,
    page,
    quote,
  }));
  return { id, answer: result.answer, abstained: result.outcome !== 'ANSWERED', citations };
}
