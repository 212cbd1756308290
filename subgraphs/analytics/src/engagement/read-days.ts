/** What people and classes did, by day, for those who may see it. */
import { badInput, forbidden } from '@ensure-study/kit/errors';
import type { NumbersAccess } from '../access/ports.ts';
import type { ActivityDay, EngagementDay } from './domain/day-counts.ts';
import { toDayRange, type DayRange } from './domain/day-range.ts';
import type { View, Views } from './last-views.ts';
import type { ActivityStore, OrganisationStore } from './ports.ts';

export interface ReadDaysDeps {
  activity: ActivityStore;
  organisations: OrganisationStore;
  access: NumbersAccess;
  views: Views;
}
interface DaysRequest {
  viewerId: string;
  from: Date;
  to: Date;
  signal?: AbortSignal;
  /** Up to when everything is counted. */
  countedUpTo(): Promise<Date | null>;
}

/** Days of one person. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to those who may not see this person. */
export async function readActivity(
  { activity, access, views }: ReadDaysDeps,
  { userId, viewerId, signal, countedUpTo, ...span }: DaysRequest & { userId: string },
): Promise<View<ActivityDay[]>> {
  const range = requireRange(span);
  if (!(await access.maySeePerson(viewerId, userId, signal)))
    throw forbidden('You may not see what this person does.');
  return views.look({
    key: keyOf(userId, range),
    read: () => activity.personDays(userId, range, signal),
    countedUpTo,
  });
}

/** Days of one class. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to those who do not teach it. */
export async function readEngagement(
  { activity, access, views }: ReadDaysDeps,
  { classroomId, viewerId, signal, countedUpTo, ...span }: DaysRequest & { classroomId: string },
): Promise<View<EngagementDay[]>> {
  const range = requireRange(span);
  if (!(await access.teaches(viewerId, classroomId, signal)))
    throw forbidden('What a class does is for its teachers.');
  return views.look({
    key: keyOf(classroomId, range),
    read: () => activity.classDays(classroomId, range, signal),
    countedUpTo,
  });
}

/** Days of one organisation. Throws BAD_USER_INPUT naming the argument, FORBIDDEN to all but its admins. */
export async function readOrganisation(
  { organisations, access, views }: ReadDaysDeps,
  { organisationId, viewerId, signal, countedUpTo, ...span }: DaysRequest & { organisationId: string },
): Promise<View<EngagementDay[]>> {
  const range = requireRange(span);
  if (!(await access.administers(viewerId, organisationId, signal)))
    throw forbidden('What an organisation does is for its admins.');
  return views.look({
    key: keyOf(organisationId, range),
    read: () => organisations.days(organisationId, range, signal),
    countedUpTo,
  });
}

/** Ids are unique whatever they are of. */
const keyOf = (id: string, { from, to }: DayRange) => `${id} ${from} ${to}`;

function requireRange(span: { from: Date; to: Date }): DayRange {
  const outcome = toDayRange(span);
  if ('problem' in outcome) throw badInput(outcome.problem);
  return outcome.range;
}
