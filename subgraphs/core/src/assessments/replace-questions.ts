/** A teacher writes the questions of an assessment: the whole list each time, finished or not. */
import { conflict, invalidInput, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';
import { newIds } from './create-assessment.ts';
import { findQuestionGaps } from './domain/gaps.ts';
import { toKeyedQuestion, type NewQuestion } from './domain/new-question.ts';
import { deletedProblem, editAssessment, type EditInput, type EditProblem } from './edit-assessment.ts';
import type { Assessment, Question } from './ports.ts';

export interface ReplaceQuestionsInput extends EditInput {
  /** In the order in which they are asked. */
  questions: NewQuestion[];
}

/** The assessment with these questions. A published one must not lack anything afterwards. */
export function replaceQuestions(
  deps: Pick<Dependencies, 'transact' | 'clock'>,
  { questions, ...input }: ReplaceQuestionsInput,
): Promise<Outcome<Assessment, EditProblem>> {
  return editAssessment(deps, input, async ({ work, assessment, isLocked, at }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    if (isLocked)
      return conflict('Somebody has begun it, so its questions stay. A wrong key can still be corrected.');
    const { assessments } = work.records;
    const known = (await assessments.questionsOf([assessment.id])).get(assessment.id) ?? [];
    const foreign = findForeign(questions, known);
    if (foreign)
      return invalidInput(['input', ...foreign], 'This id is of another question, or given twice.');
    const ids = newIds(at.getTime());
    const keyed = questions.map((question) => toKeyedQuestion(question, assessment.id, ids));
    const [gap] = assessment.publishedAt ? findQuestionGaps(keyed) : [];
    if (gap) return invalidInput(['input', ...gap.path], gap.message);
    await assessments.replaceQuestions(assessment.id, keyed);
    return ok({});
  });
}

/** Where an id is given that is none of this assessment's, or comes a second time. */
function findForeign(questions: NewQuestion[], known: Question[]): string[] | undefined {
  const free = new Map(known.map(({ id, choices }) => [id, new Set(choices?.map((choice) => choice.id))]));
  for (const [place, { id, choices }] of questions.entries()) {
    const path = ['questions', String(place)];
    const ownChoices = id ? free.get(id) : undefined;
    if (id && !ownChoices) return [...path, 'id'];
    for (const [choicePlace, choice] of (choices ?? []).entries())
      if (choice.id && !ownChoices?.delete(choice.id)) return [...path, 'choices', String(choicePlace), 'id'];
    if (id) free.delete(id);
  }
  return undefined;
}
