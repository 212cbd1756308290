/** What waits in the tutor of each class, as the start page lists it. Pure. */
export interface WaitingItem {
  /** The class. */
  id: string;
  name: string;
  what: 'unanswered' | 'wrongSources';
  count: number;
}
interface WaitingClass {
  id: string;
  name: string;
  viewerRole?: string | null;
  /** Null for who does not teach it, and where it cannot be told. */
  tutorInsights?: { waiting: Record<WaitingItem['what'], number> } | null;
}

/** By class; what misleads comes before what is missing, and what is not there is not listed. */
export const waitingItems = (classes: readonly WaitingClass[]): WaitingItem[] =>
  classes.flatMap(({ id, name, tutorInsights }) =>
    (['wrongSources', 'unanswered'] as const)
      .map((what) => ({ id, name, what, count: tutorInsights?.waiting[what] ?? 0 }))
      .filter(({ count }) => count > 0),
  );

/** Whether it is known of each class that is taught what waits there. */
export const areTold = (classes: readonly WaitingClass[]): boolean =>
  classes.every(({ viewerRole, tutorInsights }) => viewerRole !== 'TEACHER' || Boolean(tutorInsights));
