/** Deeds of a school that never was, by a fixed pattern. */
import type { DomainEvent } from '@ensure-study/contracts/events';

export interface MadeUpDeeds {
  organisationId: string;
  events: DomainEvent[];
  /** First and last day. */
  days: { from: string; to: string };
}

const people = 500;
const classes = 20;
const days = 30;

/** `count` openings of documents; `newId` makes uuids. */
export function makeUpDeeds(count: number, newId: () => string): MadeUpDeeds {
  const ids = (number: number) => Array.from({ length: number }, newId);
  const [organisationId, userIds, classroomIds] = [newId(), ids(people), ids(classes)];
  const dayOf = (index: number) => `2026-01-${String((index % days) + 1).padStart(2, '0')}`;
  const events = Array.from({ length: count }, (_, index): DomainEvent => {
    // Whoever is there works for a while: a few deeds in a row are of one person and day.
    const stretch = Math.floor(index / 4);
    const userId = userIds[stretch % people] as string;
    const classroomId = classroomIds[stretch % classes] as string;
    return {
      ...{ id: newId(), type: 'material.opened.v1', occurredAt: `${dayOf(stretch)}T12:00:00.000Z` },
      ...{ actorId: userId, organisationId, subject: userId, traceparent: null },
      data: { userId, materialId: classroomId, classroomId },
    };
  });
  return { organisationId, events, days: { from: dayOf(0), to: dayOf(days - 1) } };
}
