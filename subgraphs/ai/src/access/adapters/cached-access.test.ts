import { describe, expect, it } from 'vitest';
import { noteStale, readingStale } from '@ensure-study/kit/stale-reads';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { createCachedAccess } from './cached-access.ts';
import type { ClassroomAccess, ClassroomRole } from '../ports.ts';

const student = '00000000-0000-4000-8000-000000000001';
const classroom = '00000000-0000-4000-8000-000000000002';

/** Core with one membership that the test changes. */
function createCore(role: ClassroomRole | null) {
  const core: ClassroomAccess & { role: ClassroomRole | null; asked: number } = {
    role,
    asked: 0,
    roleIn: async () => {
      core.asked += 1;
      return core.role;
    },
    classroomsOf: async () => (core.role ? [classroom] : []),
    materialOf: async () => ({ classroomId: classroom, name: 'tides.md', role: core.role }),
    assessmentOf: async () => null,
    attempt: async () => null,
  };
  return core;
}
const clock = () => createFakeClock();

describe('cached access', () => {
  it('asks core once in five seconds, and again after them', async () => {
    const [core, time] = [createCore('STUDENT'), clock()];
    const access = createCachedAccess({ access: core, clock: time, onLookUp: () => undefined });
    await access.roleIn(student, classroom);
    await time.advance(4_900);
    expect(await access.roleIn(student, classroom)).toBe('STUDENT');
    expect(core.asked).toBe(1);
    await time.advance(200);
    await access.roleIn(student, classroom);
    expect(core.asked).toBe(2);
  });

  it('does not remember a refusal, so that a new member is let in at once', async () => {
    const core = createCore(null);
    const access = createCachedAccess({ access: core, clock: clock(), onLookUp: () => undefined });
    expect(await access.roleIn(student, classroom)).toBeNull();
    expect((await access.materialOf('m', student))?.role).toBeNull();
    core.role = 'STUDENT';
    expect(await access.roleIn(student, classroom)).toBe('STUDENT');
    expect((await access.materialOf('m', student))?.role).toBe('STUDENT');
  });

  it('forgets a person at once, also an answer that was on its way', async () => {
    const core = createCore('STUDENT');
    const access = createCachedAccess({ access: core, clock: clock(), onLookUp: () => undefined });
    const onItsWay = access.roleIn(student, classroom);
    access.forget(student);
    expect(await onItsWay).toBe('STUDENT');
    core.role = null;
    expect(await access.roleIn(student, classroom)).toBeNull();
  });

  it('does not remember what core read from a copy of its database: a worker would act on it, and nobody be told', async () => {
    const core = createCore('STUDENT');
    const { roleIn } = core;
    core.roleIn = (...asked) => {
      noteStale(new Date('2026-11-28T12:00:00.000Z'));
      return roleIn(...asked);
    };
    const access = createCachedAccess({ access: core, clock: clock(), onLookUp: () => undefined });
    expect(await readingStale(true, () => access.roleIn(student, classroom))).toBe('STUDENT');
    core.role = null;
    expect(await access.roleIn(student, classroom)).toBeNull();
  });

  it('counts hits and misses', async () => {
    const results: string[] = [];
    const access = createCachedAccess({
      access: createCore('TEACHER'),
      clock: clock(),
      onLookUp: (r) => results.push(r),
    });
    await access.roleIn(student, classroom);
    await access.roleIn(student, classroom);
    expect(results).toEqual(['miss', 'hit']);
  });
});
