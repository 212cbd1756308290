/** Who satisfies which policies: the gateway asks, whoever runs it decides. */
import type { Viewer } from '@ensure-study/kit/trust';

/**
 * Those of the named policies that the viewer satisfies. It is asked again for every operation and every event, so what
 * is slow has to be remembered there; when it throws, the operation fails. Nobody is never asked about.
 */
export type EvaluatePolicies = (names: ReadonlySet<string>, viewer: Viewer) => Promise<ReadonlySet<string>>;

/** Where nothing was said of policies, none is satisfied. */
export const denyAllPolicies: EvaluatePolicies = async () => new Set();

/** Policies satisfied by the roles that are named for them. */
export function grantByRole(roles: Readonly<Record<string, readonly Viewer['role'][]>>): EvaluatePolicies {
  const known = new Map(Object.entries(roles));
  return async (names, { role }) => new Set([...names].filter((name) => known.get(name)?.includes(role)));
}
