/** A teacher corrects the key of a question, also once it has been sat: what was marked by the key is marked anew. */
import { invalidInput, missing, ok, type Outcome } from '@ensure-study/kit/outcome';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { findGaps } from '../assessments/domain/gaps.ts';
import { toKeyedQuestion, toNewQuestion, type NewQuestion } from '../assessments/domain/new-question.ts';
import { deletedProblem, editAssessment, type EditProblem } from '../assessments/edit-assessment.ts';
import type { Assessment, KeyedQuestion, Question } from '../assessments/ports.ts';
import { readKeyedQuestions } from '../assessments/read-key.ts';
import { markAnswer } from '../attempts/domain/marking.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { tellGraded } from './tell-graded.ts';

export interface CorrectKeyInput {
  caller: Caller;
  questionId: string;
  /** What is left out stays as it is in the key. */
  key: Partial<
    Pick<
      NewQuestion,
      'partialCredit' | 'acceptedAnswers' | 'value' | 'tolerance' | 'toleranceKind' | 'rubric'
    >
  > & { correctChoiceIds?: string[] };
}

/** The question, and how many attempts have other points now. What a teacher graded stays. */
export async function correctKey(
  deps: Pick<Dependencies, 'records' | 'transact' | 'clock'>,
  { caller, questionId, key }: CorrectKeyInput,
): Promise<Outcome<{ question: Question; changed: number }, EditProblem>> {
  const [question] = await deps.records.assessments.questionsByIds([questionId]);
  if (!question) return missing('question');
  let changed = 0;
  const edit = { caller, assessmentId: question.assessmentId };
  const outcome = await editAssessment(deps, edit, async ({ work, assessment, at }) => {
    const deleted = deletedProblem(assessment);
    if (deleted) return deleted;
    const keyed = await readKeyedQuestions(work.records, assessment.id);
    const old = keyed.find((one) => one.question.id === questionId);
    if (!old) return missing('question');
    const corrected = correct(old, key);
    if (!corrected.ok) return corrected;
    await work.records.assessments.setKey(questionId, corrected.value.key);
    changed = await markAnew(work, { assessment, caller, at, keyed: corrected.value });
    return ok({});
  });
  return outcome.ok ? ok({ question, changed }) : outcome;
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
  const gap = findGaps([keyed]).find(({ path }) => path[2] !== 'prompt');
  if (!gap) return ok(keyed);
  return invalidInput(
    ['input', gap.path[2] === 'choices' ? 'correctChoices' : (gap.path[2] ?? '')],
    gap.message,
  );
}

interface MarkingAnew {
  assessment: Assessment;
  caller: Caller;
  at: Date;
  keyed: KeyedQuestion;
}

async function markAnew(
  work: Work,
  { assessment, caller, at, keyed: { question, key } }: MarkingAnew,
): Promise<number> {
  const { grading, attempts } = work.records;
  // No key marks an essay; what is corrected is what its teachers read beside it.
  if (question.kind === 'ESSAY') return 0;
  const changed: string[] = [];
  for (const { mark, answer } of await grading.lockMarksByKey(question.id)) {
    const { correct: isCorrect, points } = markAnswer(question, key, answer);
    if (points === mark.points) continue;
    const { attemptId, questionId, feedback } = mark;
    await grading.changeMark(
      { ...mark, correct: isCorrect, points },
      {
        ...{ id: uuidV7(at.getTime()), attemptId, questionId, changedAt: at, cause: 'KEY_CORRECTED' },
        ...{ changedBy: caller.viewer.userId, pointsBefore: mark.points, points },
        ...{ feedbackBefore: feedback, feedback },
      },
    );
    changed.push(attemptId);
  }
  for (const attempt of await attempts.byIds(changed))
    await tellGraded(work, { assessment, attempt, origin: originOf(caller) });
  return changed.length;
}
