/** Whom an event concerns, and in which words. */
import type { DomainEvent, DomainEventOf, DomainEventType } from '@ensure-study/contracts/events';
import type { Telling } from './domain/notification.ts';
import type { SafeguardingRecords } from '../safeguarding/ports.ts';
import type { AudienceRecords } from './ports.ts';

/** Who is to be told, of a class or of a school. */
export type Audience = AudienceRecords &
  Pick<SafeguardingRecords, 'whoMustLook' | 'adminsOf' | 'guardiansToTell'>;
type Tell<T extends DomainEventType> = (audience: Audience, event: DomainEventOf<T>) => Promise<Telling[]>;
type ByType = { [T in DomainEventType]?: Tell<T> };

const tellByType: ByType = {
  'document.indexed.v1': async (audience, { data: { classroomId, materialId } }) => {
    const uploader = await audience.uploaderOf(materialId);
    // Deleted before it was read: there is nothing to open.
    if (uploader === undefined) return [];
    const students = await audience.membersOf(classroomId, 'STUDENT');
    const about = { classroomId, materialId };
    return [
      { accountIds: [uploader], kind: 'MATERIAL_READY', topic: `ready:${classroomId}`, ...about },
      { accountIds: students, kind: 'MATERIAL_ADDED', topic: `added:${classroomId}`, ...about },
    ];
  },
  'document.failed.v1': async (audience, { data: { classroomId, materialId } }) => {
    const uploader = await audience.uploaderOf(materialId);
    if (uploader === undefined) return [];
    const teachers = await audience.membersOf(classroomId, 'TEACHER');
    const accountIds = [...new Set([uploader, ...teachers])];
    const topic = `failed:${materialId}`;
    return [{ accountIds, kind: 'MATERIAL_FAILED', topic, classroomId, materialId }];
  },
  'assessment.published.v1': async (audience, { data: { assessmentId, classroomId } }) => {
    const accountIds = await audience.membersOf(classroomId, 'STUDENT');
    const topic = `published:${assessmentId}`;
    return [{ accountIds, kind: 'ASSESSMENT_PUBLISHED', topic, classroomId, assessmentId }];
  },
  'attempt.submitted.v1': async (audience, { data: { attemptId, assessmentId, classroomId } }) => {
    if (!(await audience.hasUngraded(attemptId))) return [];
    const accountIds = await audience.membersOf(classroomId, 'TEACHER');
    const about = { classroomId, assessmentId };
    return [{ accountIds, kind: 'ANSWERS_TO_GRADE', topic: `grade:${assessmentId}`, ...about }];
  },
  'attempt.graded.v1': async (_audience, { actorId, data }) =>
    // Marked by the key at the student's own hand-in: the page shows it already.
    data.released && actorId !== data.userId ? [released(data)] : [],
  'results.released.v1': async (_audience, { data }) => [released(data)],
  'guardian.linked.v1': async (_audience, { data: { guardianId, studentId } }) => {
    const about = { accountIds: [studentId], personId: guardianId };
    return [{ ...about, kind: 'GUARDIAN_LINKED', topic: `guardian:${guardianId}` }];
  },
  'user.role_changed.v1': async (_audience, { data: { userId } }) => [
    { accountIds: [userId], kind: 'ROLE_CHANGED', topic: 'role', personId: userId },
  ],
  'proctoring.alert_raised.v1': async (audience, { data }) => {
    if (data.class !== 'EVIDENCE') return [];
    const { classroomId, assessmentId, attemptId, userId: personId } = data;
    const accountIds = await audience.membersOf(classroomId, 'TEACHER');
    const about = { classroomId, assessmentId, attemptId, personId };
    return [{ accountIds, kind: 'ALERT_RAISED', topic: `alert:${attemptId}`, ...about }];
  },
  // Neither who nor what: that is read on the page, where reading is written down.
  'safeguarding.reported.v1': async (audience, { organisationId }) => {
    if (organisationId === null) return [];
    const accountIds = await audience.whoMustLook(organisationId);
    return [{ accountIds, kind: 'SAFEGUARDING_REPORTED', topic: 'safeguarding' }];
  },
  'safeguarding.overdue.v1': async (audience, { organisationId }) => {
    if (organisationId === null) return [];
    const accountIds = await audience.adminsOf(organisationId);
    return [{ accountIds, kind: 'SAFEGUARDING_OVERDUE', topic: 'safeguarding-overdue' }];
  },
  'safeguarding.guardians_to_tell.v1': async (audience, { organisationId, data: { studentId } }) => {
    if (organisationId === null) return [];
    // By the policy as it is now: it may have changed since.
    const accountIds = await audience.guardiansToTell(organisationId, studentId);
    const topic = `safeguarding:${studentId}`;
    return [{ accountIds, kind: 'SAFEGUARDING_GUARDIAN', topic, personId: studentId }];
  },
};

type Result = DomainEventOf<'results.released.v1'>['data'];
const released = ({ userId, classroomId, assessmentId, attemptId }: Result): Telling => ({
  accountIds: [userId],
  kind: 'RESULTS_RELEASED',
  topic: `released:${attemptId}`,
  ...{ classroomId, assessmentId, attemptId },
});

/** What this event tells, and to whom; nothing for events that concern nobody by themselves. */
export async function tellingsOf(audience: Audience, event: DomainEvent): Promise<Telling[]> {
  const tell = tellByType[event.type] as Tell<DomainEventType> | undefined;
  return tell ? tell(audience, event as never) : [];
}
