/** What guardians see of a student: what the school decides, and else what the student has chosen. */
import type { OrganisationPolicy, SharingRule } from '../../organisations/domain/policy.ts';

/** Kinds of information on a student. */
export const sharedKinds = ['activity', 'results', 'classes', 'alerts'] as const;
export type SharedKind = (typeof sharedKinds)[number];
export type SharingChoices = Record<SharedKind, boolean>;

/** What everybody begins with: handing out a code means to share, but not what was noticed in exams. */
export const initialChoices: SharingChoices = { activity: true, results: true, classes: true, alerts: false };

/** One kind: what the student has chosen, what the school says to that, and what follows. */
export interface SharedState {
  isChosen: boolean;
  rule: SharingRule;
  isShared: boolean;
}
export type Sharing = Record<SharedKind, SharedState>;

/** What follows from the policy of the school and the choices of the student. */
export function toSharing(policy: OrganisationPolicy, choices: SharingChoices): Sharing {
  const stateOf = (kind: SharedKind): SharedState => {
    const rule = policy[kind];
    const isChosen = choices[kind];
    return { isChosen, rule, isShared: rule === 'ALWAYS' || (rule === 'STUDENT_DECIDES' && isChosen) };
  };
  return {
    activity: stateOf('activity'),
    results: stateOf('results'),
    classes: stateOf('classes'),
    alerts: stateOf('alerts'),
  };
}
