/** What the tutor of a class would search for, and in what, for who searches its material without asking the tutor. */
import type { LinksOf, QuestionInContext } from '../retrieval/ports.ts';
import type { ReadingDeps } from './choose-reading.ts';
import { chooseSources, readClassRules, type ClassRulesDeps } from './choose-sources.ts';
import { readingsOf } from './domain/conversation.ts';
import { createTurnTrace } from './domain/turn-trace.ts';
import { toExchanges } from './preview-answer.ts';
import { routeTurn } from './route-next.ts';

export type InContextDeps = Omit<ReadingDeps, 'retrieve'> & ClassRulesDeps;

/**
 * The question as a turn would be answered from after these utterances, oldest first: where it may mean several things, the one that
 * the class's sources answer. What the conversation's topic would prefer is not known here.
 */
export const createQuestionInContext =
  (deps: InContextDeps): QuestionInContext =>
  async (question, utterances, { classroomId, retrieve, signal = new AbortController().signal }) => {
    const history = toExchanges(utterances);
    const trace = createTurnTrace(() => performance.now());
    const taken = await routeTurn(deps, { next: question, history, signal, trace });
    const [likeliest = question, ...others] = readingsOf(question, history, deps.stem, taken);
    if (others.length === 0) return likeliest;
    const rules = await readClassRules(deps, classroomId);
    const request = { classroomId, question, history, taken, signal, trace, rules };
    return (await chooseSources({ ...deps, retrieve }, request)).asked;
  };

export const createLinksOf =
  (deps: ClassRulesDeps): LinksOf =>
  async (classroomId) => {
    const { policy, curated } = await readClassRules(deps, classroomId);
    return { materialIds: new Set(curated.materialIds), areSearched: policy !== 'CLASSROOM' };
  };
