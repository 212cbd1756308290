/** What people and classes did, by day, for those who may see it. */
import { badInput, forbidden } from '@ensure-study/kit/errors';
import type { NumbersAccess } from '../access/ports.ts';
import type { ActivityDay, EngagementDay } from './domain/day-counts.ts';
import { toDayRange, type DayRange } from './domain/day-range.ts';
import type { ActivityStore, OrganisationStore } from './ports.ts';

export interface ReadDaysDeps {
  activity: ActivityStore;
  organisations: OrganisationStore;
  access: NumbersAccess;
}
interface DaysRequest {
  viewerId: string;
  from: Date;
  to: Date;
  signal?: AbortSignal;
}

/** Days of one person. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to those who may not see this person. */
export async function readActivity(
  { activity, access }: ReadDaysDeps,
  { userId, viewerId, signal, ...span }: DaysRequest & { userId: string },
): Promise<ActivityDay[]> {
  const range = requireRange(span);
  if (!(await access.maySeePerson(viewerId, userId, signal)))
    throw forbidden('You may not see what this person does.');
  return activity.personDays(userId, range);
}

/** Days of one class. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to those who do not teach it. */
export async function readEngagement(
  { activity, access }: ReadDaysDeps,
  { classroomId, viewerId, signal, ...span }: DaysRequest & { classroomId: string },
): Promise<EngagementDay[]> {
  const range = requireRange(span);
  if (!(await access.teaches(viewerId, classroomId, signal)))
    throw forbidden('What a class does is for its teachers.');
  return activity.classDays(classroomId, range);
}

/** Days of one organisation. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to all but its admins. */
export async function readOrganisation(
  { organisations, access }: ReadDaysDeps,
  { organisationId, viewerId, signal, ...span }: DaysRequest & { organisationId: string },
): Promise<EngagementDay[]> {
  const range = requireRange(span);
  if (!(await access.administers(viewerId, organisationId, signal)))
    throw forbidden('What an organisation does is for its admins.');
  return organisations.days(organisationId, range);
}

function requireRange(span: { from: Date; to: Date }): DayRange {
  const outcome = toDayRange(span);
  if ('problem' in outcome) throw badInput(outcome.problem);
  return outcome.range;
}
