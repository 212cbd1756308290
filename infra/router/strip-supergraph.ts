/** The supergraph as a router without a license loads it. */
import { readPolicies } from '../../gateway/src/authorization/read-policies.ts';

/**
 * Takes `@authenticated`, `@requiresScopes` and `@policy` out, which such a router refuses to load. Nothing takes their
 * place there: what they guard is guarded by the subgraphs alone.
 */
export const stripSupergraph = (supergraphSdl: string): string => readPolicies(supergraphSdl).supergraphSdl;
