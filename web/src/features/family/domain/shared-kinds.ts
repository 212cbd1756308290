/** What a student may let parents see, in the order in which it is shown. */
export const sharedKinds = ['activity', 'results', 'classes', 'alerts'] as const;

export type SharedKind = (typeof sharedKinds)[number];
