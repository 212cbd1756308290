/** What one event adds to the counts: a deed of one person in one class on one day. */
import type { DomainEvent } from '@ensure-study/contracts/events';

export const deeds = ['QUESTION_ASKED', 'MATERIAL_OPENED', 'ATTEMPT_SUBMITTED'] as const;
export type Deed = (typeof deeds)[number];

export interface Contribution {
  /** Makes it count once, however often and in whatever order the event comes. */
  eventId: string;
  userId: string;
  classroomId: string;
  /** Of the deed itself, in UTC: YYYY-MM-DD. */
  day: string;
  deed: Deed;
}

/** The types of events that are counted. */
export const deedOf: Partial<Record<DomainEvent['type'], Deed>> = {
  'tutor.turn_asked.v1': 'QUESTION_ASKED',
  'material.opened.v1': 'MATERIAL_OPENED',
  'attempt.submitted.v1': 'ATTEMPT_SUBMITTED',
};

/** The contribution of an event; undefined for events that are not counted. */
export function toContribution(event: DomainEvent): Contribution | undefined {
  const deed = deedOf[event.type];
  const { data } = event;
  if (deed === undefined || !('userId' in data) || !('classroomId' in data)) return undefined;
  const { userId, classroomId } = data;
  return { eventId: event.id, userId, classroomId, day: toDay(new Date(event.occurredAt)), deed };
}

/** The day of a moment in UTC: YYYY-MM-DD. */
export const toDay = (moment: Date) => moment.toISOString().slice(0, 10);
