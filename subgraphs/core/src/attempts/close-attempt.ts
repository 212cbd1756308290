/** Ends an attempt: marks what can be marked, keeps the marks, and tells of it. */
import { readKeyedQuestions } from '../assessments/read-key.ts';
import type { Assessment } from '../assessments/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Origin, Records, Work } from '../database/ports.ts';
import { markAnswer, type Mark } from './domain/marking.ts';
import type { Attempt } from './ports.ts';

interface Closing {
  /** In progress, locked for `update`. */
  attempt: Attempt;
  assessment: Assessment;
  submittedBy: 'STUDENT' | 'CLOCK';
  submittedAt: Date;
  /** Null: nobody, it is the clock that hands in. */
  caller: Caller | null;
}

/** The attempt, handed in. */
export async function closeAttempt(
  { records, publish }: Work,
  { attempt, assessment, submittedBy, submittedAt, caller }: Closing,
): Promise<Attempt> {
  const { id: attemptId, assessmentId, studentId: userId } = attempt;
  const end = { submittedAt, submittedBy };
  await records.attempts.submit(attemptId, end, await markAttempt(records, attempt));
  const { classroomId } = assessment;
  publish({
    type: 'attempt.submitted.v1',
    origin: caller ? originOf(caller) : await originOfClock(records, classroomId),
    subject: attemptId,
    data: { attemptId, assessmentId, classroomId, userId, submittedAt: submittedAt.toISOString() },
  });
  const closed = { ...attempt, ...end };
  await records.sittings.tell(closed, { kind: 'SUBMITTED', at: submittedAt });
  return closed;
}

/** Nobody's doing; the school is the class's, or its numbers would not count it. */
async function originOfClock({ classrooms }: Records, classroomId: string): Promise<Origin> {
  const [classroom] = await classrooms.byIds([classroomId]);
  return { actorId: null, organisationId: classroom?.organisationId ?? null, traceparent: null };
}

async function markAttempt(
  { assessments, attempts }: Records,
  { id, assessmentId }: Attempt,
): Promise<Mark[]> {
  const keyed = await readKeyedQuestions({ assessments }, assessmentId);
  const answers = (await attempts.answersOf([id])).get(id) ?? [];
  return keyed.map(({ question, key }) =>
    markAnswer(
      question,
      key,
      answers.find(({ questionId }) => questionId === question.id),
    ),
  );
}
