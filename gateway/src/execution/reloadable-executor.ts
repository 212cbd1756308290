/** An executor whose supergraph can be replaced while operations on the one before are under way. */
import { getOperationAST, getVariableValues, validate, type GraphQLSchema } from 'graphql';
import type { OperationExecutor, OperationRequest, PlannedOperation } from './ports.ts';

/** What a subscription, which outlives the supergraph it was planned by, is told. */
export interface Reloads {
  /** `listener` runs after each replacement. Answers how to stop that. */
  onReload(listener: () => void): () => void;
  /**
   * The operation as the supergraph in force plans it. Undefined where it is not valid there, or another stream is its
   * source: then it cannot go on unseen.
   */
  renew(planned: PlannedOperation, variables: Record<string, unknown>): Promise<PlannedOperation | undefined>;
}

interface ReloadablePlan extends PlannedOperation {
  inner: PlannedOperation;
  /** Who has planned it, and runs it. */
  by: OperationExecutor;
  request: OperationRequest;
}

export interface ReloadableExecutor extends OperationExecutor<ReloadablePlan>, Reloads {
  /** Counts the replacements: what was answered under one number says nothing under another. */
  generation(): number;
  /** From now on `next` plans; what is planned already is run by who has planned it. */
  replace(next: OperationExecutor): void;
}

export function createReloadableExecutor(first: OperationExecutor): ReloadableExecutor {
  let current = first;
  let generation = 0;
  const listeners = new Set<() => void>();
  const bySchema = new WeakMap<GraphQLSchema, OperationExecutor>([[first.apiSchema, first]]);

  async function planBy(by: OperationExecutor, request: OperationRequest): Promise<ReloadablePlan> {
    const inner = await by.plan(request);
    const { kind, upstream, view } = inner;
    return { kind, upstream, view, inner, by, request };
  }

  return {
    get apiSchema() {
      return current.apiSchema;
    },
    get supergraphSdl() {
      return current.supergraphSdl;
    },
    generation: () => generation,
    // An operation that was validated just before a replacement is planned by the schema that it was validated against.
    plan: (request) => planBy((request.schema && bySchema.get(request.schema)) ?? current, request),
    execute: ({ by, inner }, variables, context) => by.execute(inner, variables, context),
    executeEvent: ({ by, inner }, event, variables, context) =>
      by.executeEvent(inner, event, variables, context),
    replace(next) {
      current = next;
      generation += 1;
      bySchema.set(next.apiSchema, next);
      for (const tell of [...listeners]) tell();
    },
    onReload(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async renew(planned, variables) {
      const { by, request } = planned as ReloadablePlan;
      for (;;) {
        const inForce = current;
        if (by === inForce) return planned;
        if (!isValid(inForce.apiSchema, request, variables)) return undefined;
        const next = await planBy(inForce, { ...request, schema: undefined }).catch(() => undefined);
        // Planning takes its time, and whoever asked last need not be answered last.
        if (inForce === current) return next && sourceOf(next) === sourceOf(planned) ? next : undefined;
      }
    },
  };
}

function isValid(
  schema: GraphQLSchema,
  { document, operationName }: OperationRequest,
  variables: Record<string, unknown>,
): boolean {
  if (validate(schema, document).length > 0) return false;
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables).errors === undefined;
}

/** What is subscribed to upstream, as text. */
function sourceOf({ upstream }: PlannedOperation): string | undefined {
  if (!upstream) return undefined;
  const { serviceName, query, variableNames, resumable } = upstream;
  return JSON.stringify([serviceName, query, variableNames, resumable?.query]);
}
