/** Gives an answer again to whoever asks the same of the same material, and has it made where there is none. */
import type { LiveMaterials } from '../access/ports.ts';
import {
  answerQuestion,
  type AnswerDeps,
  type AnswerEnding,
  type AnswerRequest,
  type EmitParts,
} from './answer-question.ts';
import { readingsOf } from './domain/conversation.ts';
import type { KnownAnswer } from './domain/known-answer.ts';
import type { AnswerPart } from './domain/passage.ts';
import type { AnswerMemory } from './ports.ts';

export interface MemoryDeps extends AnswerDeps {
  /** Absent: every answer is made anew. */
  memory?: {
    answers: AnswerMemory;
    live: LiveMaterials;
    /** Of what can be found in the class at this moment. */
    corpusVersion(classroomId: string): Promise<number>;
  };
}

/** As `answerQuestion`. What is asked within a conversation, and what leans on one, is that person's own. */
export async function answerFromMemory(
  deps: MemoryDeps,
  request: AnswerRequest,
  emit: EmitParts,
): Promise<AnswerEnding> {
  const { memory } = deps;
  if (!memory || !isForAnybody(deps, request)) return answerQuestion(deps, request, emit);
  const { classroomId, question, signal } = request;
  const version = await memory.corpusVersion(classroomId);
  const asked = { classroomId, corpusVersion: version, question };
  const known = await memory.answers.find(asked);
  if (known && (await isThere(memory.live, known, signal))) return { ...known, generator: 'CACHE' };

  const said: AnswerPart[] = [];
  const made = await answerQuestion(deps, request, async (parts) => {
    await emit(parts);
    said.push(...parts);
  });
  // What changed meanwhile may or may not have been read.
  const isOfVersion = isAsGoodAsCanBe(deps, made) && (await memory.corpusVersion(classroomId)) === version;
  if (isOfVersion) {
    const { outcome, retrieval, searched, nearest = [] } = made;
    const parts = [...said, ...made.parts];
    await memory.answers.keep(asked, { outcome, retrieval, searched, nearest: [...nearest], parts });
  }
  return made;
}

/** Whether nothing of the conversation is in the answer: a model is told all of it. */
function isForAnybody({ models, stem }: MemoryDeps, { question, history, said }: AnswerRequest): boolean {
  if (said.answer !== '') return false;
  if (history.length === 0) return true;
  const readings = readingsOf(question, history, stem);
  return models.length === 0 && readings.length === 1 && readings[0] === question;
}

/** What was made while a part was away would outlast the outage. */
function isAsGoodAsCanBe({ models, embedder }: MemoryDeps, made: AnswerEnding): boolean {
  const isByBest = models.length > 0 ? made.generator === 'MODEL' : made.generator === 'EXTRACTIVE';
  return isByBest && (made.retrieval === 'HYBRID' || !embedder);
}

/** A document that was deleted a moment ago is not cited, though its event has not arrived. */
async function isThere(
  live: LiveMaterials,
  { parts, nearest }: KnownAnswer,
  signal: AbortSignal,
): Promise<boolean> {
  const cited = [
    ...parts.flatMap((part) => (part.kind === 'citation' ? [part.citation.materialId] : [])),
    ...nearest.map(({ materialId }) => materialId),
  ];
  const there = await live.among(cited, signal);
  return cited.every((materialId) => there.has(materialId));
}
