/**
 * The executor that enforces the auth directives, before another one: whatever transport an operation came over, it is
 * planned without what its viewer may not have, and answered with null and an error in each of those places.
 */
import {
  getVariableValues,
  GraphQLError,
  print,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { unauthenticated } from '@ensure-study/kit/errors';
import type { Logger } from '@ensure-study/kit/logger';
import { gatewayError } from '../errors.ts';
import type { OperationExecutor, OperationRequest, PlannedOperation } from '../execution/ports.ts';
import { collectDemands } from './collect-demands.ts';
import { completeAnswer } from './complete-answer.ts';
import { deniedPlaces, nowhereInParticular, type DeniedPlace } from './denied-places.ts';
import type { EvaluatePolicies } from './evaluate-policies.ts';
import { filterOperation } from './filter-operation.ts';
import { operationOf } from './operation-parts.ts';
import { isWithheld } from './is-withheld.ts';
import { beginsSession, createSeeing, sessionsView } from './see-viewer.ts';
import type { PolicyTable } from './policy-table.ts';
import {
  isOpen,
  narrower,
  tellableScopes,
  viewKey,
  type AuthorizationView,
  type Requirement,
} from './requirement.ts';

export interface AuthorizationOptions {
  table: PolicyTable;
  evaluatePolicies: EvaluatePolicies;
  /**
   * Mutations by which one signs in to what this is in front of; none: one cannot. Where one can, nobody is told to, with
   * UNAUTHENTICATED, and sees in what signing in answers what a session sees.
   */
  signInMutations: readonly string[];
  logger: Logger;
}

/** An operation that touches something guarded, as one view may see it. */
interface Guarded {
  request: OperationRequest;
  operation: OperationDefinitionNode;
  demands: Requirement;
  view: AuthorizationView;
  filtered: Filtered;
}
interface Filtered {
  /** Whether nothing had to be taken out. */
  isWhole: boolean;
  /** What is planned; undefined where nothing is left. */
  left?: DocumentNode;
  /** Where the answer says of which kind an object is. */
  typenameKey: string;
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
  const toDenial = createDenying(options);
  const { refuse, toAnswer } = createAnswering(inner, options, toDenial);
  const see = createSeeing(options);
  const seeFirst = createSeeingFirst(options, see);

  async function planGuarded(guarded: Guarded): Promise<AuthorizedPlan<P>> {
    const { request, view, operation } = guarded;
    const { left } = guarded.filtered;
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
      const demands = demandsOf(request, operation);
      if (!demands) {
        const planned = await inner.plan(request);
        return { kind: planned.kind, upstream: planned.upstream, planned };
      }
      const view = await seeFirst(request, operation, demands);
      return planGuarded(guard({ request, operation, demands, view }));
    },
    async execute({ planned, guarded }, variables, context) {
      const run = () => (planned ? inner.execute(planned, variables, context) : { data: {} });
      return guarded ? (refuse(guarded, variables) ?? toAnswer(guarded, await run(), variables)) : run();
    },
    /** The view is looked at again for each event: a policy may have been taken away since. It never grows on the way. */
    async executeEvent(plan, event, variables, context) {
      const { guarded, planned } = plan;
      if (!guarded) return inner.executeEvent(planned as P, event, variables, context);
      const { request, operation, demands } = guarded;
      const now = await see(context.viewer, demands, context.requestId);
      const view = narrower(guarded.view, now);
      const current =
        viewKey(view) === plan.view ? plan : await planGuarded(guard({ request, operation, demands, view }));
      // The stream itself is not for this viewer any more: it ends.
      if (!current.planned || !current.guarded) throw toDenial(view)(nowhereInParticular);
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

/** What is seen when an operation begins, by which somebody may sign in. */
function createSeeingFirst({ signInMutations }: AuthorizationOptions, see: ReturnType<typeof createSeeing>) {
  return async (
    { viewer, document }: OperationRequest,
    operation: OperationDefinitionNode,
    demands: Requirement,
  ): Promise<AuthorizationView> =>
    viewer === null && beginsSession(document, operation, signInMutations)
      ? sessionsView(demands)
      : see(viewer, demands);
}

function createGuarding({ apiSchema }: OperationExecutor, { table }: AuthorizationOptions) {
  const known = new LRUCache<string, Filtered>({ maxSize: leftCharsMax });
  return (asked: Omit<Guarded, 'filtered'>): Guarded => {
    const { request, operation, view } = asked;
    const { documentHash, document, operationName = '' } = request;
    const key = JSON.stringify([documentHash, operationName, viewKey(view)]);
    const remembered = known.get(key);
    if (remembered) return { ...asked, filtered: remembered };
    const text = print(document);
    const typenameKey = unusedName(text);
    const left = filterOperation({ schema: apiSchema, table, document, operation, view, typenameKey });
    const filtered = { isWhole: left === document, left, typenameKey };
    known.set(key, filtered, { size: text.length });
    return { ...asked, filtered };
  };
}

/** A name that the document does not use, so that the answer has room for it. */
function unusedName(text: string): string {
  let name = '_gatewayTypename';
  while (text.includes(name)) name += '_';
  return name;
}

function createAnswering(
  { apiSchema }: OperationExecutor,
  { table }: AuthorizationOptions,
  toDenial: ReturnType<typeof createDenying>,
) {
  const placesOf = ({ request, operation, view }: Guarded, variables: Record<string, unknown>) => {
    const { coerced = {} } = getVariableValues(apiSchema, operation.variableDefinitions ?? [], variables);
    const { document } = request;
    return deniedPlaces({ schema: apiSchema, table, document, operation, view, variables: coerced });
  };
  return {
    /** A mutation of whose answer nothing would be left is not carried out: who asked would take it for refused. */
    refuse(guarded: Guarded, variables: Record<string, unknown>): ExecutionResult | undefined {
      if (guarded.filtered.isWhole || guarded.operation.operation !== 'mutation') return undefined;
      const places = placesOf(guarded, variables);
      if (!places.some(({ takesAll }) => takesAll)) return undefined;
      return { data: null, errors: places.map(toDenial(guarded.view)) };
    },
    toAnswer(guarded: Guarded, result: ExecutionResult, variables: Record<string, unknown>): ExecutionResult {
      const { document, operationName } = guarded.request;
      const { isWhole, left, typenameKey } = guarded.filtered;
      if (isWhole) return result;
      const withheld = placesOf(guarded, variables).filter(
        (place) => !left || isWithheld(place, result.data, typenameKey),
      );
      const errors = [...(result.errors ?? []), ...withheld.map(toDenial(guarded.view))];
      const shape = { schema: apiSchema, document, operationName, variables, typenameKey };
      const data = left || errors.length === 0 ? completeAnswer({ ...shape, data: result.data }) : null;
      return { ...result, data, ...(errors.length > 0 && { errors }) };
    },
  };
}

/** What somebody is told of a place that is not for them. */
function createDenying({ signInMutations }: AuthorizationOptions) {
  const { code, message } = unauthenticated();
  return ({ authenticated }: AuthorizationView) =>
    ({ path, lacking }: DeniedPlace): GraphQLError => {
      const at = path.length > 0 && { path };
      if (signInMutations.length > 0 && !authenticated)
        return new GraphQLError(message, { ...at, extensions: { code } });
      // Who is nobody lacks more than scopes.
      const requiredScopes = authenticated ? tellableScopes(lacking) : undefined;
      const extensions = requiredScopes && { requiredScopes };
      return gatewayError('UNAUTHORIZED_FIELD_OR_TYPE', 'Unauthorized field or type', { ...at, extensions });
    };
}
