import { uuidV7 } from '@ensure-study/kit/uuid';
import { expect, test } from 'vitest';
import { changeSettings, type ChangeSettingsRequest } from './change-settings.ts';
import { openTutor } from './fixtures/open-tutor.ts';

test('teachers decide how the tutor of their class answers; others do not, and other classes stay as they are', async () => {
  await using tutor = await openTutor();
  const { classroomId, teacher, student, stranger, tutorSettings } = tutor;
  const change = (changed: Partial<ChangeSettingsRequest> = {}) =>
    changeSettings(tutor, {
      ...{ userId: teacher.userId, classroomId, tone: 'GUIDING', sources: 'CLASSROOM_AND_CURATED' },
      ...changed,
    });
  const plain = { tone: 'PLAIN', sources: 'CLASSROOM' };
  expect(await tutorSettings.of(classroomId)).toEqual(plain);
  expect(await change({ userId: student.userId })).toMatchObject({ problem: 'NotAllowedProblem' });
  expect(await change({ userId: stranger.userId })).toMatchObject({ problem: 'NotFoundProblem' });
  expect(await change({ classroomId: undefined })).toMatchObject({ problem: 'InvalidInputProblem' });
  expect(await tutorSettings.of(classroomId)).toEqual(plain);
  for (let again = 0; again < 2; again += 1) expect(await change()).toEqual({ ok: true, value: classroomId });
  expect(await tutorSettings.of(classroomId)).toEqual({ tone: 'GUIDING', sources: 'CLASSROOM_AND_CURATED' });
  expect(await tutorSettings.of(uuidV7())).toEqual(plain);
});
