import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test, vi } from 'vitest';
import { createProctoringFeature } from './feature.ts';
import { openProctoring, startedAt } from './fixtures/open-proctoring.ts';

test('a started feature learns of attempts, tells by the clock, and stops when it is closed', async () => {
  await using proctoring = await openProctoring();
  const { attemptId, assessmentId, classroomId, student, clock } = proctoring;
  const feature = createProctoringFeature(proctoring);
  feature.start();
  const envelope = {
    id: uuidV7(),
    occurredAt: startedAt,
    actorId: student,
    organisationId: null,
    traceparent: null,
  };
  const data = { attemptId, assessmentId, classroomId, userId: student, startedAt };
  await proctoring.database.db.transaction((tx) =>
    proctoring.eventLog.append(tx, [{ ...envelope, type: 'attempt.started.v1', subject: attemptId, data }]),
  );
  await expect.poll(() => proctoring.store.session(attemptId), { timeout: 10_000 }).toBeDefined();

  await vi.waitFor(
    async () => {
      await clock.advance(1_000);
      expect(await proctoring.told()).toHaveLength(1);
    },
    { timeout: 10_000 },
  );
  await feature.close();
  expect(clock.sleeping).toBe(0);
});
