/**
 * The executor that enforces the auth directives, before another one: whatever transport an operation came over, it is
 * planned without what its viewer may not have, and answered with null and an error in each of those places.
 */
import {
  getVariableValues,
  print,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '@ensure-study/kit/trust';
import { gatewayError } from '../errors.ts';
import type { OperationExecutor, OperationRequest, PlannedOperation } from '../execution/ports.ts';
import { collectDemands } from './collect-demands.ts';
import { completeAnswer } from './complete-answer.ts';
import { deniedPaths, type DeniedPath } from './denied-paths.ts';
import type { EvaluatePolicies } from './evaluate-policies.ts';
import { filterOperation } from './filter-operation.ts';
import { operationOf } from './operation-parts.ts';
import type { PolicyTable } from './policy-table.ts';
import {
  isOpen,
  namesOf,
  narrower,
  nobodysView,
  viewKey,
  type AuthorizationView,
  type Requirement,
} from './requirement.ts';

export interface AuthorizationOptions {
  table: PolicyTable;
  evaluatePolicies: EvaluatePolicies;
}

/** An operation that touches something guarded, as one view may see it. */
interface Guarded {
  request: OperationRequest;
  operation: OperationDefinitionNode;
  demands: Requirement;
  view: AuthorizationView;
  typenameKey: string;
  /** What is planned: the document itself where nothing had to be taken out, undefined where nothing is left. */
  left?: DocumentNode;
}

export interface AuthorizedPlan<P> extends PlannedOperation {
  /** Absent where nothing is left to be planned. */
  planned?: P;
  /** Absent for an operation that touches nothing guarded: such a one is the same for everybody. */
  guarded?: Guarded;
}

const demandsMax = 10_000;
/** Of documents' text; as trees they take some twenty times as much. */
const leftCharsMax = 1024 * 1024;

/** Enforces `table` on everything that is run by `inner`. */
export function createAuthorizedExecutor<P extends PlannedOperation>(
  inner: OperationExecutor<P>,
  options: AuthorizationOptions,
): OperationExecutor<AuthorizedPlan<P>> {
  const demandsOf = createDemands(inner, options);
  const guard = createGuarding(inner, options);
  const toAnswer = createAnswering(inner, options);
  const see = createSeeing(options);

  async function planGuarded(guarded: Guarded): Promise<AuthorizedPlan<P>> {
    const { request, left, view, operation } = guarded;
    const key = viewKey(view);
    if (!left) return { kind: operation.operation, view: key, guarded };
    const documentHash = `${request.documentHash}:${key}`;
    const planned = await inner.plan({ ...request, documentHash, document: left });
    return { kind: planned.kind, upstream: planned.upstream, view: key, planned, guarded };
  }

  return {
    apiSchema: inner.apiSchema,
    supergraphSdl: inner.supergraphSdl,
    async plan(request) {
      const operation = operationOf(request.document, request.operationName);
      const demands = operation && demandsOf(request, operation);
      if (!demands) {
        const planned = await inner.plan(request);
        return { kind: planned.kind, upstream: planned.upstream, planned };
      }
      const view = await see(request.viewer, demands);
      return planGuarded(guard({ request, operation, demands, view }));
    },
    async execute({ planned, guarded }, variables, context) {
      const result = planned ? await inner.execute(planned, variables, context) : { data: {} };
      return guarded ? toAnswer(guarded, result, variables) : result;
    },
    /** The view is looked at again for each event: a policy may have been taken away since. It never grows on the way. */
    async executeEvent(plan, event, variables, context) {
      const { guarded, planned } = plan;
      if (!guarded) return inner.executeEvent(planned as P, event, variables, context);
      const { request, operation, demands } = guarded;
      const view = narrower(guarded.view, await see(context.viewer, demands));
      const current =
        viewKey(view) === plan.view ? plan : await planGuarded(guard({ request, operation, demands, view }));
      // The stream itself is not for this viewer any more: it ends.
      if (!current.planned || !current.guarded) throw unauthorized([]);
      const result = await inner.executeEvent(current.planned, event, variables, context);
      return toAnswer(current.guarded, result, variables);
    },
  };
}

/** What an operation demands; undefined for nothing. Remembered, because most operations are asked over and over. */
function createDemands({ apiSchema }: OperationExecutor, { table }: AuthorizationOptions) {
  const known = new LRUCache<string, Requirement>({ max: demandsMax });
  return (
    { documentHash, document, operationName }: OperationRequest,
    operation: OperationDefinitionNode,
  ) => {
    const key = `${documentHash}:${operationName ?? ''}`;
    const demands = known.get(key) ?? collectDemands(apiSchema, table, document, operation);
    known.set(key, demands);
    return isOpen(demands) ? undefined : demands;
  };
}

/** What a viewer has of what is demanded. */
function createSeeing({ evaluatePolicies }: AuthorizationOptions) {
  return async (viewer: Viewer | null, demands: Requirement): Promise<AuthorizationView> => {
    if (viewer === null) return nobodysView;
    const policies = namesOf(demands.policies);
    const granted = policies.size > 0 ? await evaluatePolicies(policies, viewer) : policies;
    const scopes = [...namesOf(demands.scopes)].filter((name) => viewer.scopes.includes(name));
    return {
      authenticated: true,
      scopes: new Set(scopes),
      policies: new Set([...policies].filter((name) => granted.has(name))),
    };
  };
}

function createGuarding({ apiSchema }: OperationExecutor, { table }: AuthorizationOptions) {
  const known = new LRUCache<string, { left?: DocumentNode; typenameKey: string; chars: number }>({
    maxSize: leftCharsMax,
    sizeCalculation: ({ chars }) => chars,
  });
  return (asked: Omit<Guarded, 'left' | 'typenameKey'>): Guarded => {
    const { request, operation, view } = asked;
    const { documentHash, document, operationName = '' } = request;
    const key = JSON.stringify([documentHash, operationName, viewKey(view)]);
    const remembered = known.get(key);
    if (remembered) return { ...asked, left: remembered.left, typenameKey: remembered.typenameKey };
    const text = print(document);
    const typenameKey = unusedName(text);
    const left = filterOperation({ schema: apiSchema, table, document, operation, view, typenameKey });
    known.set(key, { left, typenameKey, chars: text.length });
    return { ...asked, left, typenameKey };
  };
}

/** A name that the document does not use, so that the answer has room for it. */
function unusedName(text: string): string {
  let name = '_gatewayTypename';
  while (text.includes(name)) name += '_';
  return name;
}

function createAnswering({ apiSchema }: OperationExecutor, { table }: AuthorizationOptions) {
  const denials = ({ request, operation, view }: Guarded, variables: Record<string, unknown>) => {
    const { coerced = {} } = getVariableValues(apiSchema, operation.variableDefinitions ?? [], variables);
    const { document } = request;
    return deniedPaths({ schema: apiSchema, table, document, operation, view, variables: coerced });
  };
  return (guarded: Guarded, result: ExecutionResult, variables: Record<string, unknown>): ExecutionResult => {
    const { request, left, typenameKey } = guarded;
    const { document, operationName } = request;
    if (left === document) return result;
    const errors = [...(result.errors ?? []), ...denials(guarded, variables).map(unauthorized)];
    const data =
      left || errors.length === 0
        ? completeAnswer({
            ...{ schema: apiSchema, document, operationName, variables, typenameKey },
            data: result.data,
          })
        : null;
    return { ...result, data, ...(errors.length > 0 && { errors }) };
  };
}

const unauthorized = (path: DeniedPath) =>
  gatewayError('UNAUTHORIZED_FIELD_OR_TYPE', 'Unauthorized field or type', {
    ...(path.length > 0 && { path }),
  });
