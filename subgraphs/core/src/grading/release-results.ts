/** A teacher lets students see score, marks and feedback of what they handed in. */
import { conflict, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import { deletedProblem } from '../assessments/edit-assessment.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import type { Assessment } from '../assessments/ports.ts';
import { originOf, type Caller } from '../caller.ts';
import type { Work } from '../database/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { createSight } from '../sight/create-sight.ts';
import { attemptsPerRound, type Unreleased } from './ports.ts';

export interface ReleaseResultsInput {
  caller: Caller;
  assessmentId: string;
  /** Null: of everything that is handed in. */
  attemptIds: string[] | null;
  /** Whether answers that wait for a teacher are no hindrance. */
  allowUngraded: boolean;
}
type ReleaseProblem = 'NotAllowedProblem' | 'NotFoundProblem' | 'ConflictProblem';
type Deps = Pick<Dependencies, 'records' | 'transact' | 'clock'>;

/**
 * How many were released by this; what is released stays so, and is told of once. Goes some attempts at a time, each time in
 * a transaction of its own; when it ends midway, releasing again does the rest.
 */
export async function releaseResults(
  deps: Deps,
  input: ReleaseResultsInput,
): Promise<Outcome<{ assessment: Assessment; released: number }, ReleaseProblem>> {
  const checked = await check(deps, input);
  if (!checked.ok) return checked;
  const { attemptIds, allowUngraded, caller } = input;
  const assessment = checked.value;
  let released = 0;
  let after: string | undefined;
  do {
    // What is handed in meanwhile with an answer to read stays for the next release.
    const round = { attemptIds: attemptIds ?? undefined, gradedOnly: !allowUngraded, after };
    const rows = await deps.transact((work) =>
      releaseRound(work, { assessment, caller, round, at: new Date(deps.clock.now()) }),
    );
    released += rows.length;
    after = rows.length < attemptsPerRound ? undefined : rows.at(-1)?.id;
  } while (after !== undefined);
  return ok({ assessment, released });
}

async function check(
  { records }: Deps,
  { caller, assessmentId, attemptIds, allowUngraded }: ReleaseResultsInput,
): Promise<Outcome<Assessment, ReleaseProblem>> {
  const seen = await seeAssessment(createSight(records, caller.viewer), assessmentId);
  if (!seen) return missing('assessment');
  if (seen.role !== 'TEACHER') return notAllowed('Only teachers of the class release results.');
  const deleted = deletedProblem(seen.assessment);
  if (deleted) return deleted;
  const named = await records.attempts.byIds(attemptIds ?? []);
  if (named.filter((attempt) => attempt.assessmentId === assessmentId).length < new Set(attemptIds).size)
    return missing('attempt at this assessment');
  const ungraded = allowUngraded
    ? 0
    : await records.grading.ungradedUnreleased(assessmentId, attemptIds ?? undefined);
  if (ungraded === 0) return ok(seen.assessment);
  return conflict(
    ungraded === 1 ? 'One answer waits for a teacher.' : `${ungraded} answers wait for a teacher.`,
  );
}

interface Round {
  assessment: Assessment;
  caller: Caller;
  round: Unreleased;
  at: Date;
}

async function releaseRound(work: Work, { assessment, caller, round, at }: Round) {
  const { grading } = work.records;
  const rows = await grading.lockUnreleased(assessment.id, { ...round, limit: attemptsPerRound });
  await grading.release(
    rows.map(({ id }) => id),
    at,
  );
  tellReleased(work, { assessment, caller, rows });
  return rows;
}

/** Nobody is told of what was seen before. */
function tellReleased(
  { publish }: Work,
  {
    assessment,
    caller,
    rows,
  }: { assessment: Assessment; caller: Caller; rows: { id: string; studentId: string }[] },
): void {
  if (assessment.releasePolicy === 'IMMEDIATE') return;
  const { id: assessmentId, classroomId } = assessment;
  for (const { id: attemptId, studentId: userId } of rows)
    publish({
      type: 'results.released.v1',
      origin: originOf(caller),
      subject: attemptId,
      data: { attemptId, assessmentId, classroomId, userId },
    });
}
