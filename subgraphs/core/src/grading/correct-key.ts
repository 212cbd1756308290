/** A teacher corrects the key of a question, also once it has been sat: what was marked by the key is marked anew. */
import { invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { findQuestionGaps } from '../assessments/domain/gaps.ts';
import { toKeyedQuestion, toNewQuestion, type NewQuestion } from '../assessments/domain/new-question.ts';
import { deletedProblem, editAssessment, type EditProblem } from '../assessments/edit-assessment.ts';
import type { KeyedQuestion, Question } from '../assessments/ports.ts';
import { readKeyedQuestions } from '../assessments/read-key.ts';
import type { Caller } from '../caller.ts';
import type { Records } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { countOthers, markAnew } from './mark-anew.ts';

export interface CorrectKeyInput {
  caller: Caller;
  questionId: string;
  /** Whether only to count what would change: everything stays as it is. */
  isTrial?: boolean;
  /** What is left out stays as it is in the key. */
  key: Partial<
    Pick<
      NewQuestion,
      'partialCredit' | 'acceptedAnswers' | 'value' | 'tolerance' | 'toleranceKind' | 'rubric'
    >
  > & { correctChoiceIds?: string[] };
}
type Correction = Outcome<{ question: Question; changed: number }, EditProblem>;

/**
 * The question, and how many attempts have (or, on trial, would have) other points. What a teacher graded stays. The key is
 * kept before anything is marked anew, so when this ends midway, the same correction again does the rest.
 */
export async function correctKey(
  deps: Pick<Dependencies, 'records' | 'transact' | 'clock'>,
  { caller, questionId, key, isTrial = false }: CorrectKeyInput,
): Promise<Correction> {
  const [question] = await deps.records.assessments.questionsByIds([questionId]);
  if (!question) return missing('question');
  let corrected: KeyedQuestion | undefined;
  const edit = { caller, assessmentId: question.assessmentId };
  const outcome = await editAssessment(deps, edit, async ({ work: { records }, assessment }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    const keyed = await correctOne(records, question, key);
    if (!keyed.ok) return keyed;
    corrected = keyed.value;
    if (isTrial) return ok(null);
    await records.assessments.setKey(questionId, corrected.key);
    return ok({});
  });
  if (!outcome.ok) return outcome;
  // No key marks an essay; what is corrected is what its teachers read beside it.
  if (!corrected || question.kind === 'ESSAY') return ok({ question, changed: 0 });
  const changed = isTrial
    ? await countOthers(deps, corrected)
    : await markAnew(deps, { caller, assessment: outcome.value, questionId });
  return ok({ question, changed });
}

async function correctOne(
  records: Pick<Records, 'assessments'>,
  { id, assessmentId }: Question,
  key: CorrectKeyInput['key'],
): Promise<Outcome<KeyedQuestion, 'InvalidInputProblem' | 'NotFoundProblem'>> {
  const keyed = await readKeyedQuestions(records, assessmentId);
  const old = keyed.find(({ question }) => question.id === id);
  return old ? correct(old, key) : missing('question');
}

function correct(
  old: KeyedQuestion,
  { correctChoiceIds, ...fields }: CorrectKeyInput['key'],
): Outcome<KeyedQuestion, 'InvalidInputProblem'> {
  const written = toNewQuestion(old);
  const choices = old.question.choices ?? [];
  if (correctChoiceIds?.some((id) => !choices.some((choice) => choice.id === id)))
    return invalidInput(['input', 'correctChoices'], 'This is no choice of this question.');
  if (old.question.kind === 'MULTIPLE_CHOICE' && correctChoiceIds && correctChoiceIds.length !== 1)
    return invalidInput(['input', 'correctChoices'], 'Exactly one choice is right.');
  const given = {
    ...written,
    ...fields,
    id: old.question.id,
    choices: choices.map(({ id, text }, place) => ({
      ...{ id, text },
      correct: correctChoiceIds?.includes(id) ?? written.choices?.[place]?.correct ?? false,
    })),
  };
  const none = () => '';
  const keyed = toKeyedQuestion(given, old.question.assessmentId, { question: none, choice: none });
  const gap = findQuestionGaps([keyed]).find(({ path }) => path[2] !== 'prompt');
  if (!gap) return ok(keyed);
  return invalidInput(
    ['input', gap.path[2] === 'choices' ? 'correctChoices' : (gap.path[2] ?? '')],
    gap.message,
  );
}
