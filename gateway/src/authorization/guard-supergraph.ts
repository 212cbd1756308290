/** A supergraph with its auth directives in force. */
import type { Logger } from '@ensure-study/kit/logger';
import type { OperationExecutor } from '../execution/ports.ts';
import { createAuthorizedExecutor } from './authorized-executor.ts';
import { denyAllPolicies, type EvaluatePolicies } from './evaluate-policies.ts';
import { createPolicyTable } from './policy-table.ts';
import { readPolicies } from './read-policies.ts';

export interface GuardOptions {
  supergraphSdl: string;
  /** Absent: no policy is satisfied. */
  evaluatePolicies?: EvaluatePolicies;
  /** Mutations by which nobody signs in; where there are any, nobody is told so by UNAUTHENTICATED where something is guarded. */
  signInMutations?: readonly string[];
  logger: Logger;
}

export interface GuardedSupergraph {
  /** For Apollo's runtime: without auth directives. */
  supergraphSdl: string;
  /** The executor that enforces them; the given one where there are none. */
  guard(executor: OperationExecutor): OperationExecutor;
}

/** Throws with a sentence when the supergraph demands something that is not enforced here. */
export function guardSupergraph(options: GuardOptions): GuardedSupergraph {
  const { evaluatePolicies = denyAllPolicies, signInMutations = [], logger } = options;
  const { supergraphSdl, policies } = readPolicies(options.supergraphSdl);
  const table = policies && createPolicyTable(supergraphSdl, policies);
  return {
    supergraphSdl,
    guard: (executor) =>
      table
        ? createAuthorizedExecutor(executor, { table, evaluatePolicies, signInMutations, logger })
        : executor,
  };
}
