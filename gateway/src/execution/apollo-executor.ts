/**
 * The executor on Apollo's planner and Apollo's own `executeQueryPlan`. That function refuses the planner's
 * `Subscription{primary, rest}` node, but runs `Sequence[primary, rest]` once per event when the data source of the
 * owning subgraph answers the `primary` fetch with the event. So errors, null bubbling, @inaccessible and rewrites of
 * events are those of queries.
 */
import { Supergraph, operationFromDocument, type Schema } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner, type FetchNode, type QueryPlan } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '@ensure-study/kit/logger';
import type { Metrics } from '@ensure-study/kit/metrics';
import type { GatewayContext } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { fieldOf, toResumable, type Resumable } from '../subscriptions/resumable.ts';
import { createBoundedPlanning } from './bounded-planning.ts';
import type { OperationExecutor, OperationRequest, PlannedOperation, SubgraphEvent } from './ports.ts';
import { renameKeys, renamePath, type Names } from './rewrites/rename-keys.ts';
import { renameRepresentations } from './rewrites/rename-representations.ts';
import { rewriteSupergraph, type RewrittenSupergraph } from './rewrites/rewrite-supergraph.ts';
import { findUnreached, toUnreachedErrors } from './rewrites/unreached-fields.ts';

export type DataSources = Record<string, GraphQLDataSource>;

export interface ExecutorOptions {
  supergraphSdl: string;
  dataSources: DataSources;
  /** What planning one operation may take; 0 = off. */
  planningMs: number;
  logger: Logger;
  metrics?: Pick<Metrics, 'forbiddenAnswers'>;
}

interface ApolloPlan extends PlannedOperation {
  plan: QueryPlan;
  primary?: FetchNode;
  operationContext: ReturnType<typeof buildOperationContext>;
  /** The client's aliases by the names that they have in the plan. */
  aliases: Names;
  /** Subgraphs that are sent fields under names of the gateway's own, unless these are turned back. */
  receivers: ReadonlySet<string>;
  /** Response keys of the root that no subgraph is asked for. */
  unreached: readonly string[];
}

const planCacheBytesMax = 32 * 1024 * 1024;

/** The executor of one supergraph. Building it takes a good part of a second for a large one. */
export function createApolloExecutor(options: ExecutorOptions): OperationExecutor<ApolloPlan> {
  const { supergraphSdl, dataSources } = options;
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const federatedApiSchema = supergraph.apiSchema();
  const apiSchema = federatedApiSchema.toGraphQLJSSchema();
  const rewritten = rewriteSupergraph(supergraphSdl);
  const forPlanning =
    rewritten.forPlanning === supergraphSdl
      ? supergraph
      : Supergraph.build(rewritten.forPlanning, { validateSupergraph: false });
  const planOperation = createPlanning(new QueryPlanner(forPlanning), rewritten, {
    ...{ federatedApiSchema, apiSchema },
    subgraphSchema: (name) => supergraph.subgraphs().get(name)?.schema.toGraphQLJSSchema(),
  });
  const planWithin = createBoundedPlanning(options.planningMs);
  const run = createRunning(options, forPlanning.schema.toGraphQLJSSchema(), federatedApiSchema);
  const answer = createAnswering(rewritten.innerNames, apiSchema, run);
  const plans = new LRUCache<string, ApolloPlan>({
    maxSize: planCacheBytesMax,
    sizeCalculation: ({ plan }) => JSON.stringify(plan).length + 1,
  });

  return {
    apiSchema,
    supergraphSdl,
    plan(request) {
      const key = `${request.documentHash}:${request.operationName ?? ''}`;
      const known = plans.get(key);
      if (known) return known;
      const planned = planWithin(key, () => planOperation(request));
      plans.set(key, planned);
      return planned;
    },
    execute: (planned, variables, context) => answer(planned, dataSources, variables, context),
    executeEvent: (planned, event, variables, context) =>
      answer(planned, withEvent(dataSources, planned.primary as FetchNode, event), variables, context),
  };
}

interface Schemas {
  federatedApiSchema: Schema;
  apiSchema: GraphQLSchema;
  subgraphSchema(name: string): GraphQLSchema | undefined;
}

function createPlanning(planner: QueryPlanner, rewritten: RewrittenSupergraph, schemas: Schemas) {
  const { federatedApiSchema, apiSchema } = schemas;
  const subgraphSchemas = new Map<string, GraphQLSchema | undefined>();
  function resumableAt(name: string, operation: string): Resumable | undefined {
    if (!subgraphSchemas.has(name)) subgraphSchemas.set(name, schemas.subgraphSchema(name));
    const schema = subgraphSchemas.get(name);
    return schema && toResumable(schema, operation);
  }

  return (request: OperationRequest): ApolloPlan => {
    const { operationName } = request;
    const { document, aliases } = rewritten.rewriteOperation(request.document);
    const operationContext = buildOperationContext({
      schema: apiSchema,
      operationDocument: document,
      operationName,
    });
    const { plan, receivers } = rewritten.rewritePlan(
      planner.buildQueryPlan(operationFromDocument(federatedApiSchema, document, { operationName })),
    );
    const kind = operationContext.operation.operation;
    const planned = { kind, aliases, receivers, operationContext };
    if (plan.node?.kind !== 'Subscription') {
      if (kind === 'subscription')
        throw gatewayError('FIELD_UNREACHABLE', 'No service can be asked for this field.');
      return { ...planned, plan, unreached: findUnreached(plan, operationContext) };
    }
    const { primary, rest } = plan.node;
    return {
      ...planned,
      plan: { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary },
      primary,
      unreached: [],
      upstream: {
        serviceName: primary.serviceName,
        field: fieldOf(primary.operation),
        query: primary.operation,
        operationName: primary.operationName,
        variableNames: primary.variableUsages ?? [],
        resumable: resumableAt(primary.serviceName, primary.operation),
      },
    };
  };
}

type Running = (
  planned: ApolloPlan,
  sources: DataSources,
  variables: Record<string, unknown>,
  context: GatewayContext,
) => Promise<ExecutionResult>;

/** Runs a plan and says what comes in the client's words: with its aliases, and errors where it could not be answered. */
function createAnswering(innerNames: Names, apiSchema: GraphQLSchema, run: Running): Running {
  return async (planned, sources, variables, context) => {
    const { aliases, receivers, unreached, operationContext } = planned;
    const view = renameRepresentations(sources, receivers, innerNames);
    const result = await run(planned, view, variables, context);
    const missing =
      unreached.length > 0
        ? toUnreachedErrors(unreached, { ...operationContext, schema: apiSchema }, variables)
        : [];
    const errors = [...(result.errors ?? []), ...missing];
    // Where nothing at all could be asked for there is no answer, not one that is empty.
    const data = missing.length > 0 && !planned.plan.node ? null : result.data;
    if (aliases.size === 0 && errors.length === 0) return result;
    const rename = (error: GraphQLError) => renamePath(renamePath(error, aliases), innerNames);
    return {
      ...(data !== undefined && { data: aliases.size > 0 ? renameKeys(data, aliases) : data }),
      ...(errors.length > 0 && { errors: errors.map(rename) }),
    };
  };
}

function createRunning(
  { logger, metrics }: ExecutorOptions,
  supergraphSchema: GraphQLSchema,
  federatedApiSchema: Schema,
): Running {
  return async (planned, sources, variables, context) => {
    // The function reads of the request context only what is given here.
    const { operation } = planned.operationContext;
    const requestContext = { request: { variables }, context, operation, metrics: {}, logger };
    const { extensions, ...result } = await executeQueryPlan(
      planned.plan,
      sources,
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      planned.operationContext,
      supergraphSchema,
      federatedApiSchema,
    );
    if (extensions) {
      metrics?.forbiddenAnswers.inc();
      logger.warn(
        { extensions, requestId: context.requestId },
        'a subgraph answered what its schema forbids',
      );
    }
    return result;
  };
}

/** The data sources as one event sees them: its own fetch is answered already; `rest` may still go back to the same subgraph. */
function withEvent(dataSources: DataSources, primary: FetchNode, event: SubgraphEvent): DataSources {
  const view: DataSources = Object.create(dataSources);
  const real = dataSources[primary.serviceName] as GraphQLDataSource;
  view[primary.serviceName] = {
    process: async (options) => (options.request.query === primary.operation ? event : real.process(options)),
  };
  return view;
}
