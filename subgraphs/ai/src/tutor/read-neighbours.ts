/** Reads what stands beside the best passages, for a language model: numbered after those that were found. */
import type { AnswerDeps, AnswerRequest } from './answer-question.ts';
import type { Reading } from './choose-reading.ts';
import { readPassage, type ReadPassage } from './domain/evidence.ts';
import { fittingBeside } from './domain/prompt.ts';
import { neighboursData } from './domain/trace-data.ts';
import { toldPassage, withheldData, withoutOrders } from './domain/without-orders.ts';

/** Those for which the prompt has room; none where no model is asked. Throws when they cannot be looked up. */
export async function readNeighbours(
  { neighbours, models, stem }: AnswerDeps,
  { classroomId, question, trace, signal }: AnswerRequest,
  { found: { hits }, reads }: Pick<Reading, 'found' | 'reads'>,
): Promise<ReadPassage[]> {
  if (!neighbours || models.length === 0 || hits.length === 0) return [];
  const done = trace.begin('neighbours');
  const beside = await neighbours({ classroomId, hits });
  signal.throwIfAborted();
  const room = fittingBeside(reads.map(toldPassage), beside);
  const shown = beside.slice(0, room);
  const read = shown.map((passage, at) =>
    withoutOrders(readPassage(passage, reads.length + at, stem), question),
  );
  done({ ...neighboursData(shown, hits), ...withheldData(read) });
  return read;
}
