/** What a guarded field demands of a viewer, and what a viewer has. Pure. */

/** Alternatives, one of which is enough; of an alternative all names are needed. No alternatives: nobody has enough. */
export type Alternatives = readonly (readonly string[])[];

/** All of it is demanded, so what two places demand is put together by joining the lists. */
export interface Requirement {
  authenticated: boolean;
  scopes: readonly Alternatives[];
  policies: readonly Alternatives[];
}

/** What a viewer has of what an operation demands; two viewers with the same view may be given the same. */
export interface AuthorizationView {
  authenticated: boolean;
  scopes: ReadonlySet<string>;
  policies: ReadonlySet<string>;
}

/** Demands nothing. */
export const open: Requirement = { authenticated: false, scopes: [], policies: [] };

/** What somebody has who is not signed in. */
export const nobodysView: AuthorizationView = {
  authenticated: false,
  scopes: new Set(),
  policies: new Set(),
};

export const isOpen = ({ authenticated, scopes, policies }: Requirement): boolean =>
  !authenticated && scopes.length === 0 && policies.length === 0;

/** All that any of them demands. */
export function allOf(requirements: Iterable<Requirement>): Requirement {
  let authenticated = false;
  const scopes = new Map<string, Alternatives>();
  const policies = new Map<string, Alternatives>();
  for (const requirement of requirements) {
    authenticated ||= requirement.authenticated;
    for (const one of requirement.scopes) scopes.set(JSON.stringify(one), one);
    for (const one of requirement.policies) policies.set(JSON.stringify(one), one);
  }
  if (!authenticated && scopes.size === 0 && policies.size === 0) return open;
  return { authenticated, scopes: [...scopes.values()], policies: [...policies.values()] };
}

/** Whoever is not signed in satisfies no requirement at all, whatever its alternatives say. */
export function isSatisfied(requirement: Requirement, view: AuthorizationView): boolean {
  if (isOpen(requirement)) return true;
  return (
    view.authenticated &&
    hasScopes(requirement, view) &&
    requirement.policies.every((alternatives) => hasEnough(view.policies, alternatives))
  );
}

/** Whether the scopes are enough, whatever else is demanded. */
export const hasScopes = ({ scopes }: Requirement, view: AuthorizationView): boolean =>
  scopes.every((alternatives) => hasEnough(view.scopes, alternatives));

const hasEnough = (names: ReadonlySet<string>, alternatives: Alternatives) =>
  alternatives.some((all) => all.every((name) => names.has(name)));

/** The scopes and policies that a requirement asks about. */
export const namesOf = (alternatives: readonly Alternatives[]): ReadonlySet<string> =>
  new Set(alternatives.flat(2));

/** The view as text: equal for equal views. */
export const viewKey = ({ authenticated, scopes, policies }: AuthorizationView): string =>
  JSON.stringify([authenticated, [...scopes].sort(), [...policies].sort()]);

/** What both have. */
export const narrower = (one: AuthorizationView, other: AuthorizationView): AuthorizationView => ({
  authenticated: one.authenticated && other.authenticated,
  scopes: new Set([...one.scopes].filter((name) => other.scopes.has(name))),
  policies: new Set([...one.policies].filter((name) => other.policies.has(name))),
});

/** Beyond this many combinations a question is answered on the safe side. */
const combinationsMax = 4_096;

/**
 * What of a requirement the others do not demand already, taken together; open when they demand all of it. Too many
 * combinations to look at count as not demanded.
 */
export function beyond(requirement: Requirement, others: readonly Requirement[]): Requirement {
  const together = allOf(others);
  return allOf([
    {
      authenticated: requirement.authenticated && !together.authenticated,
      scopes: requirement.scopes.filter((one) => !implies(together.scopes, one)),
      policies: requirement.policies.filter((one) => !implies(together.policies, one)),
    },
  ]);
}

/** Whether whoever satisfies all of these satisfies that one as well. */
function implies(all: readonly Alternatives[], one: Alternatives): boolean {
  return (
    combine(all, combinationsMax)?.every((names) => hasEnough(new Set(names), one)) ??
    // The safe side.
    false
  );
}

/** All lists of names that satisfy all of these; undefined where they would be more than `countMax`. */
function combine(all: readonly Alternatives[], countMax: number): string[][] | undefined {
  let combinations: string[][] = [[]];
  for (const alternatives of all) {
    if (combinations.length * alternatives.length > countMax) return undefined;
    combinations = combinations.flatMap((names) => alternatives.map((more) => [...names, ...more]));
  }
  return combinations;
}

/** Nobody reads more, and they are told for each place. */
const toldMax = 64;

/**
 * The scopes that a requirement demands, put together: alternatives one of which is enough, without those that hold another
 * one. Undefined where no scope would do, none is demanded, or there are too many to be told.
 */
export function tellableScopes({ scopes }: Requirement): Alternatives | undefined {
  if (scopes.length === 0) return undefined;
  const combined = combine(scopes, toldMax)?.map((names) => [...new Set(names)].sort()) ?? [];
  const each = [...new Map(combined.map((names) => [JSON.stringify(names), names])).values()];
  const least = each.filter((names) => !each.some((other) => other !== names && isWithin(other, names)));
  return least.length > 0 ? least : undefined;
}

const isWithin = (names: readonly string[], others: readonly string[]) =>
  names.every((name) => others.includes(name));
