import type { InternalClient } from '@ensure-study/kit/internal-client';
import { mayReadStale, readingStale } from '@ensure-study/kit/stale-reads';
import { expect, test } from 'vitest';
import { createCoreSchool } from './core-school.ts';

test('whether somebody must look is never read from a copy, which may not know of a dismissal', async () => {
  const asked: [string, boolean][] = [];
  const call = async (name: string) => {
    asked.push([name, mayReadStale()]);
    return { allowed: true, name: null };
  };
  const school = createCoreSchool({ call } as unknown as InternalClient);
  await readingStale(true, async () => {
    await school.mustLook('viewer', 'organisation');
    await school.classroomName('classroom');
  });
  expect(asked).toEqual([
    ['must-look', false],
    ['classroom-name', true],
  ]);
});
