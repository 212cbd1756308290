/** Answers core's internal API with the same rules that the API for people keeps. */
import type { InternalHandlers } from '@ensure-study/kit/internal-server';
import { identifyToken } from '../access-tokens/identify-token.ts';
import type { Asker } from '../accounts/domain/person.ts';
import { seesActivity } from '../accounts/see-person.ts';
import { seeAssessment } from '../assessments/see-assessment.ts';
import { seeClassroom } from '../classrooms/see-classroom.ts';
import type { Dependencies } from '../dependencies.ts';
import { administers } from '../organisations/see-organisation.ts';
import { checkSession } from '../sessions/check-session.ts';
import { createSight } from '../sight/create-sight.ts';
import type { Sight } from '../sight/ports.ts';

/** Beyond these, somebody's oldest classes are not among those that are searched at once. */
const classroomsMax = 50;

type Deps = Pick<Dependencies, 'records' | 'clock' | 'logger'>;

/** One handler per call of contracts/internal-api.ts. */
export function createInternalHandlers(deps: Deps): InternalHandlers {
  const { records } = deps;
  return {
    ...createMembershipHandlers(deps),
    async material({ materialId, userId }) {
      const sight = await lookAs(deps, userId);
      const material = await sight.material(materialId);
      if (!material) return null;
      const { classroomId, name } = material;
      return { classroomId, name, role: await roleIn(sight, classroomId) };
    },
    async 'live-materials'({ materialIds }) {
      const live = await records.materials.byIds(materialIds);
      return { materialIds: live.map(({ id }) => id) };
    },
    async assessment({ assessmentId, userId }) {
      const seen = await seeAssessment(await lookAs(deps, userId), assessmentId);
      if (!seen || seen.assessment.deletedAt) return null;
      return { classroomId: seen.assessment.classroomId, role: seen.role };
    },
    async meeting({ meetingId }) {
      const [meeting] = await records.meetings.byIds([meetingId]);
      return meeting ? { classroomId: meeting.classroomId } : null;
    },
    async attempt({ attemptId }) {
      const sight = createSight(records, null);
      const attempt = await sight.attempt(attemptId);
      const assessment = attempt && (await sight.assessment(attempt.assessmentId));
      const classroom = assessment && (await sight.classroom(assessment.classroomId));
      if (!classroom || classroom.deletedAt || assessment.deletedAt) return null;
      const { assessmentId, studentId: userId, startedAt, submittedAt } = attempt;
      return {
        assessmentId,
        classroomId: assessment.classroomId,
        userId,
        startedAt: startedAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
      };
    },
    ...createPeopleHandlers(deps),
    ...createSafeguardingHandlers(deps),
    ...createSessionHandlers(deps),
  };
}

/** What the asker is in a class; null for who is not of it. */
const roleIn = async (sight: Sight, classroomId: string) =>
  (await seeClassroom(sight, classroomId))?.role ?? null;

/** Who belongs where. */
function createMembershipHandlers(deps: Deps): Pick<InternalHandlers, 'membership' | 'classrooms-of'> {
  return {
    async membership({ userId, classroomId }) {
      return { role: await roleIn(await lookAs(deps, userId), classroomId) };
    },
    async 'classrooms-of'({ userId }) {
      const { asker } = await lookAs(deps, userId);
      const newest = { first: classroomsMax, after: undefined };
      const listed = asker ? await deps.records.classrooms.ofPerson(asker.userId, newest) : [];
      return { classroomIds: listed.slice(0, classroomsMax).map(({ id }) => id) };
    },
  };
}

/** Whether those who were let in are to be let in still. */
function createSessionHandlers(deps: Deps): Pick<InternalHandlers, 'session' | 'access-token'> {
  return {
    async session({ sessionId }) {
      return { active: await checkSession(deps, sessionId) };
    },
    async 'access-token'({ tokenHash }) {
      const found = await identifyToken(deps, tokenHash);
      return found ? { ...found, expiresAt: found.expiresAt.toISOString() } : null;
    },
  };
}

/** Who may know of whom. */
function createPeopleHandlers(deps: Deps): Pick<InternalHandlers, 'may-see-person' | 'may-administer'> {
  return {
    async 'may-see-person'({ viewerId, userId }) {
      return { allowed: await seesActivity(await lookAs(deps, viewerId), userId) };
    },
    async 'may-administer'({ viewerId, organisationId }) {
      const sight = await lookAs(deps, viewerId);
      const organisation = await sight.organisation(organisationId);
      const allowed = sight.asker && organisation && (await administers(sight, sight.asker, organisation));
      return { allowed: allowed === true };
    },
  };
}

/** Who looks at what was reported, and who is told of it. */
function createSafeguardingHandlers({
  records,
}: Deps): Pick<InternalHandlers, 'must-look' | 'guardians-to-tell' | 'classroom-name'> {
  return {
    async 'must-look'({ viewerId, organisationId }) {
      const watched = await records.safeguarding.watchedBy(viewerId, [organisationId]);
      return { allowed: watched.length === 1 };
    },
    async 'guardians-to-tell'({ organisationId, studentId }) {
      return { guardians: (await records.safeguarding.guardiansToTell(organisationId, studentId)).length };
    },
    async 'classroom-name'({ classroomId }) {
      return { name: (await records.classrooms.byIds([classroomId]))[0]?.name ?? null };
    },
  };
}

/** With the eyes of a person as the account is now; of nobody when there is no such account, or it is shut. */
async function lookAs({ records }: Deps, userId: string): Promise<Sight> {
  const [person] = await records.accounts.byIds([userId]);
  const asker: Asker | null =
    person?.deactivatedAt === null
      ? { userId, role: person.role, organisationId: person.organisationId }
      : null;
  return createSight(records, asker);
}
