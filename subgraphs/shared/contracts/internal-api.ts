/**
 * What services ask core directly, service to service: JSON over POST `/internal/<name>`, authorised by a signed
 * service token (kit/trust.ts), never reachable through the gateway. All ids are bare uuids.
 */
import { z } from 'zod';
import { Uuid } from './ids.ts';

const Role = z.enum(['STUDENT', 'TEACHER', 'PARENT', 'ADMIN', 'INTEGRATOR']);
const ClassroomRole = z.enum(['TEACHER', 'STUDENT']);
const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const internalApi = {
  /** What a person is in a class; null for not a member (or no such class). Admins of the class's organisation count as TEACHER. */
  membership: call(
    z.object({ userId: Uuid, classroomId: Uuid }),
    z.object({ role: ClassroomRole.nullable() }),
  ),
  /**
   * The classes that a person belongs to, newest membership first, at most 50. Admins have those that they are members of.
   * None for somebody whose account is shut.
   */
  'classrooms-of': call(z.object({ userId: Uuid }), z.object({ classroomIds: z.array(Uuid).max(50) })),
  /** The class of a document, and what the viewer is there; null when there is no such document. */
  material: call(
    z.object({ materialId: Uuid, userId: Uuid }),
    z.object({ classroomId: Uuid, name: z.string(), role: ClassroomRole.nullable() }).nullable(),
  ),
  /** Which of these documents are there: not deleted, by nobody's eyes. Asked before passages are shown, never remembered. */
  'live-materials': call(
    z.object({ materialIds: z.array(Uuid).max(1_000) }),
    z.object({ materialIds: z.array(Uuid) }),
  ),
  /** The class of an assessment, and what the viewer is there; null when there is no such assessment. */
  assessment: call(
    z.object({ assessmentId: Uuid, userId: Uuid }),
    z.object({ classroomId: Uuid, role: ClassroomRole.nullable() }).nullable(),
  ),
  /** The class of a meeting, which never changes; null when there is no such meeting. */
  meeting: call(z.object({ meetingId: Uuid }), z.object({ classroomId: Uuid }).nullable()),
  /** Facts of an attempt; null when there is none. */
  attempt: call(
    z.object({ attemptId: Uuid }),
    z
      .object({
        assessmentId: Uuid,
        classroomId: Uuid,
        userId: Uuid,
        startedAt: z.iso.datetime(),
        submittedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
  ),
  /** Whether a person may see another's activity: the same person, a teacher of a shared class, an admin of the organisation, a linked parent. */
  'may-see-person': call(z.object({ viewerId: Uuid, userId: Uuid }), z.object({ allowed: z.boolean() })),
  /** Whether a person administers an organisation. */
  'may-administer': call(
    z.object({ viewerId: Uuid, organisationId: Uuid }),
    z.object({ allowed: z.boolean() }),
  ),
  /**
   * Whether a person must look at the safeguarding reports of an organisation now: one of its contacts or, while it has none,
   * one of its admins. Never remembered: a contact who is dismissed sees nothing from then on.
   */
  'must-look': call(z.object({ viewerId: Uuid, organisationId: Uuid }), z.object({ allowed: z.boolean() })),
  /** How many guardians of a student the organisation's policy has told of a concern; abuse is not asked about. */
  'guardians-to-tell': call(
    z.object({ organisationId: Uuid, studentId: Uuid }),
    z.object({ guardians: z.number().int().nonnegative() }),
  ),
  /** The name of a class, deleted or not, by nobody's eyes; null when there never was such a class. */
  'classroom-name': call(z.object({ classroomId: Uuid }), z.object({ name: z.string().nullable() })),
  /** Whether a session, or an access token by its id, still stands. */
  session: call(z.object({ sessionId: Uuid }), z.object({ active: z.boolean() })),
  /**
   * For whom an access token stands, by its SHA-256 in hex, with the role that the account has now; null for one that is
   * unknown, at its end or revoked, or whose person may hold none any more. Asking notes that it was used.
   */
  'access-token': call(
    z.object({ tokenHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    z
      .object({
        viewer: z.object({
          userId: Uuid,
          role: Role,
          organisationId: Uuid,
          /** The token's own id. */
          sessionId: Uuid,
          scopes: z.array(z.string()),
        }),
        expiresAt: z.iso.datetime(),
      })
      .nullable(),
  ),
} as const;
export type InternalApi = typeof internalApi;
export type InternalCall = keyof InternalApi;

/**
 * GET `/internal/session-revocations`: newline-delimited JSON, one object per revoked session or access token as it happens and an empty
 * object every 5 s as a sign of life. While a client has no such stream it must not trust cached session checks.
 */
export const SessionRevocation = z.object({ sessionId: Uuid.optional() });
