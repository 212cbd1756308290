import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { must } from '../../test/people.ts';
import { makeExam } from '../../test/sittings.ts';
import type { Transact, Work } from '../database/ports.ts';
import { correctKey } from './correct-key.ts';
import { gradeAnswer } from './grade-answer.ts';
import { attemptsPerRound } from './ports.ts';
import { releaseResults } from './release-results.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

/** An exam that `count` students have handed in, each with a wording of the short question that no key knows. */
async function handIn(count: number) {
  const exam = await makeExam(core, { releasePolicy: 'MANUAL' });
  const short = exam.questions.find(({ kind }) => kind === 'SHORT_ANSWER');
  if (!short) throw new Error('The quiz has a short question.');
  const { organisationId } = exam.student.viewer;
  const at = sql`${new Date(core.clock.now()).toISOString()}::timestamptz`;
  const { rows } = await core.database.db.execute<{ id: string }>(sql`
    with sat as materialized (
      select gen_random_uuid() as id, gen_random_uuid() as who from generate_series(1, ${count}::int)),
    people as (insert into core.accounts (id, organisation_id, role, email, name, created_at)
      select who, ${organisationId}::uuid, 'STUDENT', who || '@example.test', 'One of many', ${at} from sat),
    begun as (insert into core.attempts (id, assessment_id, student_id, started_at, submitted_at, submitted_by)
      select id, ${exam.assessment.id}::uuid, who, ${at}, ${at}, 'STUDENT' from sat),
    given as (insert into core.answers (attempt_id, question_id, response, sequence, saved_at)
      select id, ${short.id}::uuid, 'Gravity!', 1, ${at} from sat),
    marked as (insert into core.marks (attempt_id, question_id) select id, ${short.id}::uuid from sat)
    select id from sat`);
  const correction = { caller: exam.teacher, questionId: short.id, key: { acceptedAnswers: ['gravity'] } };
  const release = { caller: exam.teacher, assessmentId: exam.assessment.id, attemptIds: null };
  return { ...exam, short, attemptIds: rows.map(({ id }) => id).toSorted(), correction, release };
}

/** The same service, which tells with how many events each transaction ended. */
function watched() {
  const published: number[] = [];
  const transact: Transact = async (act) => {
    let events = 0;
    const result = await core.deps.transact((work) => {
      const publish: Work['publish'] = (event) => {
        events++;
        work.publish(event);
      };
      return act({ ...work, publish });
    });
    published.push(events);
    return result;
  };
  return { deps: { ...core.deps, transact }, published };
}

it('marks anew and releases what very many have sat some at a time, each told of once, and counts it before', async () => {
  const everybody = 2 * attemptsPerRound + 1;
  const { attemptIds, correction, release } = await handIn(everybody);
  const trial = { ...correction, isTrial: true };
  expect(must(await correctKey(core.deps, trial)).changed).toBe(everybody);
  const { deps, published } = watched();
  expect(await releaseResults(deps, { ...release, allowUngraded: false })).toMatchObject({
    message: `${everybody} answers wait for a teacher.`,
  });
  expect(must(await correctKey(deps, correction)).changed).toBe(everybody);
  expect(must(await correctKey(deps, trial)).changed).toBe(0);
  expect(must(await releaseResults(deps, { ...release, allowUngraded: false })).released).toBe(everybody);
  expect(Math.max(...published)).toBe(attemptsPerRound);
  for (const type of ['attempt.graded.v1', 'results.released.v1']) {
    const subjects = (await core.events(type)).map(({ subject }) => subject);
    expect(subjects.toSorted()).toEqual(attemptIds);
  }
});

it('keeps back what came with an answer to read while the rest is released, unless that is meant', async () => {
  const { teacher: caller, assessment, short, attemptIds, release } = await handIn(2);
  const [attemptId = '', late] = attemptIds;
  const grade = { caller, attemptId, questionId: short.id, points: 1, feedback: null };
  must(await gradeAnswer(core.deps, { ...grade, idempotencyKey: undefined }));
  const left = async (gradedOnly: boolean) => {
    const which = { gradedOnly, limit: 10 };
    return (await core.deps.records.grading.lockUnreleased(assessment.id, which)).map(({ id }) => id);
  };
  expect([await left(true), await left(false)]).toEqual([[attemptId], [attemptId, late]]);
  expect(must(await releaseResults(core.deps, { ...release, allowUngraded: true })).released).toBe(2);
  expect(await left(false)).toEqual([]);
});
