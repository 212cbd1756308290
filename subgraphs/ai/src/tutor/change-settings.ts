/** A teacher decides how the tutor of a class answers, and from what. */
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { ClassroomAccess } from '../access/ports.ts';
import type { TutorSettings } from './domain/settings.ts';
import type { SettingsStore } from './class-ports.ts';

export interface ChangeSettingsDeps {
  access: ClassroomAccess;
  tutorSettings: SettingsStore;
}
export interface ChangeSettingsRequest extends TutorSettings {
  userId: string;
  /** Bare uuid; undefined for an id that no class can have. */
  classroomId: string | undefined;
  signal?: AbortSignal;
}

/** Answers the class. It holds from the next question that is taken up; repeated, it changes nothing. */
export async function changeSettings(
  { access, tutorSettings }: ChangeSettingsDeps,
  { userId, classroomId, tone, sources, signal }: ChangeSettingsRequest,
): Promise<Outcome<string, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  if (classroomId === undefined)
    return invalidInput(['input', 'classroomId'], 'classroomId is not the id of a Classroom.');
  const role = await access.roleIn(userId, classroomId, signal);
  if (role === null) return missing('class');
  if (role !== 'TEACHER') return notAllowed('Only teachers of the class decide how its tutor answers.');
  await tutorSettings.set(classroomId, { tone, sources });
  return ok(classroomId);
}
