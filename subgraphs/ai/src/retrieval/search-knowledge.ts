/** What a member finds in a class for a question. */
import { badInput } from '@ensure-study/kit/errors';
import type { QuestionInContext, RetrievedPassage, RetrievePassages, Utterance } from './ports.ts';

const queryCharactersMax = 1_000;
const firstMax = 100;
const historyMax = { utterances: 100, characters: 20_000 };

export interface SearchDeps {
  retrieve: RetrievePassages;
  inContext: QuestionInContext;
}

export interface KnowledgeSearch {
  classroomId: string;
  query: string;
  first: number;
  /** Oldest first. */
  history?: readonly Utterance[];
  signal?: AbortSignal;
}

/** Best first. The caller has checked membership. Throws BAD_USER_INPUT naming the argument. */
export async function searchKnowledge(
  { retrieve, inContext }: SearchDeps,
  { classroomId, query, first, history = [], signal }: KnowledgeSearch,
): Promise<RetrievedPassage[]> {
  const question = query.trim();
  if (!question || question.length > queryCharactersMax) {
    throw badInput(`query must have 1 to ${queryCharactersMax} characters.`);
  }
  if (first < 1 || first > firstMax) throw badInput(`first must be from 1 to ${firstMax}.`);
  const tooLong = ({ content }: Utterance) => content.length > historyMax.characters;
  if (history.length > historyMax.utterances || history.some(tooLong)) {
    throw badInput(
      `history must have at most ${historyMax.utterances} utterances of ${historyMax.characters} characters.`,
    );
  }
  return (await retrieve({ classroomId, question: inContext(question, history), limit: first, signal })).hits;
}
