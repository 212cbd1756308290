import { toGlobalId } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../test/open-core.ts';
import { makePerson, must } from '../../test/people.ts';
import { begin, makeExam, minuteMs, sit } from '../../test/sittings.ts';
import type { Caller } from '../caller.ts';
import { createSight } from '../sight/create-sight.ts';
import { extendAttempt } from './extend-attempt.ts';
import { followAttempt, followSittings } from './follow-sitting.ts';
import { messageStudent } from './message-student.ts';
import { submitAttempt } from './submit-attempt.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core[Symbol.asyncDispose]());

describe('what is told of a sitting', () => {
  const following = (caller: Caller, after?: string) => {
    const stop = new AbortController();
    const { records } = core.deps;
    const look = () => createSight(records, caller.viewer);
    return { look, after, signal: stop.signal };
  };
  async function collect<T>(stream: AsyncIterable<T>, until: (item: T) => boolean): Promise<T[]> {
    const items: T[] = [];
    for await (const item of stream) {
      items.push(item);
      if (until(item)) break;
    }
    return items;
  }

  it('reaches the student in order, from the beginning or after a cursor, and ends with the hand-in', async () => {
    const { teacher, student, attempt } = await sit(core);
    const say = (text: string, idempotencyKey?: string) =>
      messageStudent(core.deps, { caller: teacher, attemptId: attempt.id, text, idempotencyKey });
    const message = must(await say('Question 2 has a misprint.', 'key'));
    expect(must(await say('Question 2 has a misprint.', 'key')).id).toBe(message.id);
    const input = { caller: teacher, attemptId: attempt.id, idempotencyKey: undefined };
    must(await extendAttempt(core.deps, { ...input, byMs: minuteMs }));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    const all = await collect(
      await followAttempt(core.deps, attempt.id, following(student)),
      ({ kind }) => kind === 'SUBMITTED',
    );
    expect(all.map(({ kind }) => kind)).toEqual(['STARTED', 'MESSAGED', 'ENDS_CHANGED', 'SUBMITTED']);
    expect(all[1]?.message).toMatchObject({ text: 'Question 2 has a misprint.' });
    const rest = await followAttempt(core.deps, attempt.id, following(teacher, all[1]?.cursor));
    const kinds = (await collect(rest, () => false)).map(({ kind }) => kind);
    expect(kinds).toEqual(['TICK', 'ENDS_CHANGED', 'SUBMITTED']);
    const over = await followAttempt(core.deps, attempt.id, following(student, all.at(-1)?.cursor));
    expect((await collect(over, () => false)).map(({ kind }) => kind)).toEqual(['TICK']);
    await expect(followAttempt(core.deps, attempt.id, following(student, 'made up'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const stranger = await makePerson(core, 'STUDENT');
    await expect(followAttempt(core.deps, attempt.id, following(stranger))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('begins with a tick where nothing has been told, and goes on from there', async () => {
    const { student, assessment } = await makeExam(core, {});
    const attempt = {
      ...must(await begin(core, student, assessment.id)),
      id: uuidV7(),
      submittedAt: new Date(),
    };
    await core.deps.records.attempts.insert(attempt);
    const silent = await followAttempt(core.deps, attempt.id, following(student));
    const [tick, ...rest] = await collect(silent, () => false);
    expect([tick?.kind, rest]).toEqual(['TICK', []]);
    const again = await followAttempt(core.deps, attempt.id, following(student, tick?.cursor));
    expect((await collect(again, () => true))[0]).toMatchObject({ kind: 'TICK', cursor: tick?.cursor });
  });

  it('reaches the wall of its teachers: each answer once, not each letter', async () => {
    const { teacher, student, assessment, attempt, save } = await sit(core);
    await expect(followSittings(core.deps, assessment.id, following(student))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const wall = await followSittings(core.deps, assessment.id, following(teacher));
    const seen = collect(wall, ({ kind }) => kind === 'SUBMITTED');
    for (const text of ['M', 'Mo', 'Moon']) must(await save(text.length, text));
    must(await save(5, ''));
    must(await submitAttempt(core.deps, { caller: student, attemptId: attempt.id }));
    expect((await seen).map(({ kind }) => kind)).toEqual(['PROGRESS', 'PROGRESS', 'SUBMITTED']);
  });

  it('is there for a student who goes on at another machine', async () => {
    const { teacher, student, attempt, save } = await sit(core);
    must(await save(7, 'the Moon'));
    const input = { caller: teacher, attemptId: attempt.id, idempotencyKey: undefined };
    must(await messageStudent(core.deps, { ...input, text: 'Take your time.' }));
    const query = `query($id: ID!) { node(id: $id) { ... on Attempt {
      lastSequence answeredCount endsAt submittedBy answers { response }
      messages(first: 5) { nodes { text author { name } } } assessment { mySitting { timeLimitMs refusal } } } } }`;
    const variables = { id: toGlobalId('Attempt', attempt.id) };
    const { data } = await core.execute(query, { variables, viewer: student.viewer });
    expect(data.node).toEqual({
      ...{ lastSequence: 7, answeredCount: 1, submittedBy: null },
      endsAt: attempt.endsAt?.toISOString(),
      answers: [{ response: 'the Moon' }],
      messages: { nodes: [{ text: 'Take your time.', author: { name: teacher.person.name } }] },
      assessment: { mySitting: { timeLimitMs: 10 * minuteMs, refusal: null } },
    });
  });
});
