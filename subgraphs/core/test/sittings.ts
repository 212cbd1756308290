/** Exams that are sat, for tests, made through the use cases. */
import type { AssessmentSettings } from '../src/assessments/domain/settings.ts';
import { updateAssessment } from '../src/assessments/update-assessment.ts';
import { saveAnswer } from '../src/attempts/save-answer.ts';
import { startAttempt } from '../src/attempts/start-attempt.ts';
import type { Caller } from '../src/caller.ts';
import type { TestCore } from './open-core.ts';
import { makeQuiz, must } from './people.ts';

export const minuteMs = 60_000;

export const begin = (core: TestCore, caller: Caller, assessmentId: string, consent = false) =>
  startAttempt(core.deps, { caller, assessmentId, consent, idempotencyKey: undefined });

/** A published exam with these settings, its teacher and its student. */
export async function makeExam(core: TestCore, change: Partial<AssessmentSettings>) {
  const exam = await makeQuiz(core);
  const input = { caller: exam.teacher, assessmentId: exam.assessment.id, change };
  return { ...exam, assessment: must(await updateAssessment(core.deps, input)) };
}

/** An exam that lasts 10 minutes, or as `settings` say, and its student who has begun. */
export async function sit(
  core: TestCore,
  settings: Partial<AssessmentSettings> = { timeLimitMs: 10 * minuteMs },
) {
  const exam = await makeExam(core, settings);
  const attempt = must(await begin(core, exam.student, exam.assessment.id));
  const [, question] = exam.questions as [unknown, { id: string }];
  const save = (sequence: number, response = `answer ${sequence}`) =>
    saveAnswer(core.deps, {
      ...{ caller: exam.student, attemptId: attempt.id, questionId: question.id, sequence },
      choiceIds: null,
      response,
    });
  return { ...exam, attempt, save };
}
