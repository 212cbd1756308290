/** What somebody has of what an operation demands. */
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { holdsScope, sessionScope } from '@ensure-study/contracts/scopes';
import type { Logger } from '@ensure-study/kit/logger';
import type { Viewer } from '@ensure-study/kit/trust';
import type { EvaluatePolicies } from './evaluate-policies.ts';
import { rootFieldsOf } from './operation-parts.ts';
import { namesOf, nobodysView, type AuthorizationView, type Requirement } from './requirement.ts';

export interface SeeingOptions {
  evaluatePolicies: EvaluatePolicies;
  logger: Logger;
}

/** What a viewer has of what is demanded. */
export function createSeeing({ evaluatePolicies, logger }: SeeingOptions) {
  /** As an error of GraphQL a failure ends one operation or stream, and not the socket that it came over. */
  async function evaluate(names: ReadonlySet<string>, viewer: Viewer, requestId: string | undefined) {
    try {
      return await evaluatePolicies(names, viewer);
    } catch (error) {
      logger.error({ err: error, requestId }, 'policies cannot be evaluated');
      throw new GraphQLError('Policies could not be evaluated.', {
        ...(error instanceof Error && { originalError: error }),
      });
    }
  }
  return async (
    viewer: Viewer | null,
    demands: Requirement,
    requestId?: string,
  ): Promise<AuthorizationView> => {
    if (viewer === null) return nobodysView;
    const policies = namesOf(demands.policies);
    const granted = policies.size > 0 ? await evaluate(policies, viewer, requestId) : policies;
    return {
      authenticated: true,
      scopes: scopesAmong(demands, viewer.scopes),
      policies: new Set([...policies].filter((name) => granted.has(name))),
    };
  };
}

const scopesAmong = ({ scopes }: Requirement, held: readonly string[]) =>
  new Set([...namesOf(scopes)].filter((name) => holdsScope(held, name)));

/** Whether nobody signs in by this operation, and does nothing else: whatever it answers is then for who has signed in. */
export function beginsSession(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  signInMutations: readonly string[],
): boolean {
  if (operation.operation !== 'mutation' || signInMutations.length === 0) return false;
  return [...rootFieldsOf(document, operation)].every((name) => signInMutations.includes(name));
}

/** What a session has that begins with the operation: no policy, which are asked of people who are known already. */
export const sessionsView = (demands: Requirement): AuthorizationView => ({
  authenticated: true,
  scopes: scopesAmong(demands, [sessionScope]),
  policies: new Set(),
});
