/**
 * Every event that crosses a service boundary: one zod schema per versioned type, and the topic it travels on.
 * The key of an event is its aggregate's id, so order holds per aggregate. Consumers parse again.
 */
import { z } from 'zod';
import { Uuid } from './ids.ts';

export const topics = {
  'user.events': { partitions: 6 },
  'classroom.events': { partitions: 3 },
  'document.events': { partitions: 3 },
  'assessment.events': { partitions: 4 },
  'tutor.events': { partitions: 6 },
  'proctoring.events': { partitions: 4 },
  'meeting.events': { partitions: 4 },
  'safeguarding.events': { partitions: 1 },
} as const;
export type Topic = keyof typeof topics;

const Envelope = z.object({
  /** uuid v7: unique for ever, the key of idempotent consumers. */
  id: Uuid,
  occurredAt: z.iso.datetime(),
  /** Who did it; null for the system itself. */
  actorId: Uuid.nullable(),
  organisationId: Uuid.nullable(),
  /** The aggregate's id: the partition key. */
  subject: Uuid,
  /** W3C trace context of the request that caused it. */
  traceparent: z.string().nullable(),
});

const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  Envelope.extend({ type: z.literal(type), data });

const ofMeeting = <D extends z.ZodRawShape>(data: D) =>
  z.object({ meetingId: Uuid, classroomId: Uuid, ...data });
/** A person by one of several devices, as the client names it. */
const byDevice = { userId: Uuid, deviceId: z.string() };

export const DomainEvent = z.discriminatedUnion('type', [
  event('user.signed_up.v1', z.object({ userId: Uuid, role: z.string() })),
  event('user.role_changed.v1', z.object({ userId: Uuid, from: z.string(), to: z.string() })),
  event('guardian.linked.v1', z.object({ guardianId: Uuid, studentId: Uuid })),
  event('guardian.unlinked.v1', z.object({ guardianId: Uuid, studentId: Uuid })),
  event('session.revoked.v1', z.object({ sessionId: Uuid, userId: Uuid })),
  event('material.opened.v1', z.object({ userId: Uuid, materialId: Uuid, classroomId: Uuid })),
  event('classroom.created.v1', z.object({ classroomId: Uuid, teacherId: Uuid })),
  event(
    'membership.changed.v1',
    z.object({ classroomId: Uuid, userId: Uuid, role: z.enum(['TEACHER', 'STUDENT']).nullable() }),
  ),
  event(
    'document.uploaded.v1',
    z.object({
      materialId: Uuid,
      classroomId: Uuid,
      name: z.string(),
      mediaType: z.string(),
      bytes: z.number().int().nonnegative(),
      blobKey: z.string(),
      sha256: z.string(),
    }),
  ),
  event(
    'document.indexed.v1',
    z.object({
      materialId: Uuid,
      classroomId: Uuid,
      pages: z.number().int().nullable(),
      passages: z.number().int(),
    }),
  ),
  event('document.failed.v1', z.object({ materialId: Uuid, classroomId: Uuid, problem: z.string() })),
  /** It is gone for everybody from now on; its content stays for a restoration. */
  event('document.deleted.v1', z.object({ materialId: Uuid, classroomId: Uuid, name: z.string() })),
  event('document.restored.v1', z.object({ materialId: Uuid, classroomId: Uuid, name: z.string() })),
  event('document.renamed.v1', z.object({ materialId: Uuid, classroomId: Uuid, name: z.string() })),
  /** Deleted for so long that it cannot be restored any more: nothing of it is needed. */
  event('document.purged.v1', z.object({ materialId: Uuid, classroomId: Uuid })),
  /** The same content was uploaded once more: what could not be read the first time is worth another try. */
  event('document.offered_again.v1', z.object({ materialId: Uuid, classroomId: Uuid })),
  event(
    'attempt.started.v1',
    z.object({
      attemptId: Uuid,
      assessmentId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      startedAt: z.iso.datetime(),
    }),
  ),
  event(
    'attempt.submitted.v1',
    z.object({
      attemptId: Uuid,
      assessmentId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      submittedAt: z.iso.datetime(),
    }),
  ),
  event(
    'assessment.published.v1',
    z.object({
      assessmentId: Uuid,
      classroomId: Uuid,
      title: z.string(),
      opensAt: z.iso.datetime().nullable(),
      closesAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Every answer of a handed-in attempt has its points, for the first time or anew; `released`: the student sees them. */
  event(
    'attempt.graded.v1',
    z.object({
      attemptId: Uuid,
      assessmentId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      released: z.boolean(),
    }),
  ),
  /** From now on the student sees score, marks and feedback of this attempt. */
  event(
    'results.released.v1',
    z.object({ attemptId: Uuid, assessmentId: Uuid, classroomId: Uuid, userId: Uuid }),
  ),
  event('tutor.turn_asked.v1', z.object({ turnId: Uuid, sessionId: Uuid, classroomId: Uuid, userId: Uuid })),
  event(
    'tutor.turn_answered.v1',
    z.object({
      turnId: Uuid,
      sessionId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      /** `BLOCKED` for all that moderation stopped, whatever for. */
      outcome: z.string(),
      generator: z.string().nullable(),
    }),
  ),
  /** As it stands after this: `vote` NONE without a wrong source is no opinion any more. Never what was written with it. */
  event(
    'tutor.turn_rated.v1',
    z.object({
      turnId: Uuid,
      sessionId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      vote: z.string(),
      reason: z.string().nullable(),
      hasWrongSource: z.boolean(),
    }),
  ),
  event(
    'proctoring.alert_raised.v1',
    z.object({
      attemptId: Uuid,
      assessmentId: Uuid,
      classroomId: Uuid,
      userId: Uuid,
      kind: z.string(),
      class: z.string(),
      startedAt: z.iso.datetime(),
      durationMs: z.number().int().nonnegative(),
    }),
  ),
  event(
    'meeting.scheduled.v1',
    ofMeeting({ title: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }),
  ),
  event('meeting.cancelled.v1', ofMeeting({})),
  event('meeting.started.v1', ofMeeting({ startedAt: z.iso.datetime() })),
  /** Whoever was in it has left. */
  event('meeting.ended.v1', ofMeeting({ endedAt: z.iso.datetime() })),
  event('meeting.joined.v1', ofMeeting({ ...byDevice, joinedAt: z.iso.datetime() })),
  /** LOST: nothing was heard of the device any more; it left when it was heard last. */
  event(
    'meeting.left.v1',
    ofMeeting({ ...byDevice, leftAt: z.iso.datetime(), reason: z.enum(['LEFT', 'LOST']) }),
  ),
  event(
    'meeting.said.v1',
    ofMeeting({ userId: Uuid, messageId: Uuid, text: z.string(), saidAt: z.iso.datetime() }),
  ),
  /** Its words lie in the blob, as `TranscriptFile`. */
  event(
    'meeting.transcript_uploaded.v1',
    ofMeeting({
      transcriptId: Uuid,
      blobKey: z.string(),
      cueCount: z.number().int(),
      uploadedAt: z.iso.datetime(),
    }),
  ),
  /** Somebody of the school has to look at something. Neither whom it is about nor what it is: the log is kept for ever. */
  event('safeguarding.reported.v1', z.object({ reportId: Uuid })),
  /** Nobody has said for 15 minutes that they look at it. */
  event('safeguarding.overdue.v1', z.object({ reportId: Uuid })),
  /** By the school's policy, and for nothing that speaks of abuse. */
  event('safeguarding.guardians_to_tell.v1', z.object({ reportId: Uuid, studentId: Uuid })),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
export type DomainEventType = DomainEvent['type'];
export type DomainEventOf<T extends DomainEventType> = Extract<DomainEvent, { type: T }>;

/** The topic on which each type travels. */
export const topicOf: Record<DomainEventType, Topic> = {
  'user.signed_up.v1': 'user.events',
  'user.role_changed.v1': 'user.events',
  'guardian.linked.v1': 'user.events',
  'guardian.unlinked.v1': 'user.events',
  'session.revoked.v1': 'user.events',
  'material.opened.v1': 'user.events',
  'classroom.created.v1': 'classroom.events',
  'membership.changed.v1': 'classroom.events',
  'document.uploaded.v1': 'document.events',
  'document.indexed.v1': 'document.events',
  'document.failed.v1': 'document.events',
  'document.deleted.v1': 'document.events',
  'document.restored.v1': 'document.events',
  'document.renamed.v1': 'document.events',
  'document.purged.v1': 'document.events',
  'document.offered_again.v1': 'document.events',
  'attempt.started.v1': 'assessment.events',
  'attempt.submitted.v1': 'assessment.events',
  'assessment.published.v1': 'assessment.events',
  'attempt.graded.v1': 'assessment.events',
  'results.released.v1': 'assessment.events',
  'tutor.turn_asked.v1': 'tutor.events',
  'tutor.turn_answered.v1': 'tutor.events',
  'tutor.turn_rated.v1': 'tutor.events',
  'proctoring.alert_raised.v1': 'proctoring.events',
  'meeting.scheduled.v1': 'meeting.events',
  'meeting.cancelled.v1': 'meeting.events',
  'meeting.started.v1': 'meeting.events',
  'meeting.ended.v1': 'meeting.events',
  'meeting.joined.v1': 'meeting.events',
  'meeting.left.v1': 'meeting.events',
  'meeting.said.v1': 'meeting.events',
  'meeting.transcript_uploaded.v1': 'meeting.events',
  'safeguarding.reported.v1': 'safeguarding.events',
  'safeguarding.overdue.v1': 'safeguarding.events',
  'safeguarding.guardians_to_tell.v1': 'safeguarding.events',
};
