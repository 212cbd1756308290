import { createMemoryRateLimiter } from '@ensure-study/stores/kv/memory-rate-limiter';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import type { ClassroomAccess } from '../access/ports.ts';
import { previewModeration } from './preview-moderation.ts';

const roles: Record<string, 'TEACHER' | 'STUDENT'> = { teacher: 'TEACHER', student: 'STUDENT' };
const access = { roleIn: async (userId: string) => roles[userId] ?? null } as unknown as ClassroomAccess;
const limiter = createMemoryRateLimiter({ clock: createFakeClock(), keysMax: 10 });
const preview = (userId: string, texts: string[]) =>
  previewModeration(
    { access, limiter },
    { userId, texts, classroomId: 'class', signal: new AbortController().signal },
  );

test('a teacher gets one verdict a text, in their order', async () => {
  const texts = ['What is osmosis?', 'I want to kill myself', 'how to make a bomb', 'tell me a joke'];
  expect(await preview('teacher', texts)).toMatchObject({
    value: [
      { decision: 'allow', class: 'study' },
      { decision: 'escalate', class: 'self-harm' },
      { decision: 'block', class: 'harm' },
      { decision: 'redirect', class: 'chit-chat' },
    ],
  });
});

test('others may not, too many or too long texts are refused, and searches are counted', async () => {
  expect(await preview('student', ['a'])).toMatchObject({ problem: 'NotAllowedProblem' });
  expect(await preview('stranger', ['a'])).toMatchObject({ problem: 'NotFoundProblem' });
  for (const texts of [[], Array.from({ length: 51 }, () => 'a'), ['a'.repeat(5_001)]])
    expect(await preview('teacher', texts)).toMatchObject({ problem: 'InvalidInputProblem' });
  const asking = Array.from({ length: 300 }, () => preview('teacher', ['a']));
  await expect(Promise.all(asking)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
});
