/**
 * The executor on Apollo's planner and Apollo's own `executeQueryPlan`. That function refuses the planner's
 * `Subscription{primary, rest}` node, but runs `Sequence[primary, rest]` once per event when the data source of the
 * owning subgraph answers the `primary` fetch with the event. So errors, null bubbling, @inaccessible and rewrites of
 * events are those of queries.
 */
import { Supergraph, operationFromDocument, type Schema } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner, type FetchNode, type QueryPlan } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '@ensure-study/kit/logger';
import type { GatewayContext } from '../context.ts';
import { toResumable, type Resumable } from '../subscriptions/resumable.ts';
import { createBoundedPlanning } from './bounded-planning.ts';
import type { OperationExecutor, OperationRequest, PlannedOperation, SubgraphEvent } from './ports.ts';

export type DataSources = Record<string, GraphQLDataSource>;

export interface ExecutorOptions {
  supergraphSdl: string;
  dataSources: DataSources;
  /** What planning one operation may take; 0 = off. */
  planningMs: number;
  logger: Logger;
}

interface ApolloPlan extends PlannedOperation {
  plan: QueryPlan;
  primary?: FetchNode;
  operationContext: ReturnType<typeof buildOperationContext>;
}

const planCacheBytesMax = 32 * 1024 * 1024;

/** The executor of one supergraph. Building it takes a good part of a second for a large one. */
export function createApolloExecutor(options: ExecutorOptions): OperationExecutor<ApolloPlan> {
  const { supergraphSdl, dataSources } = options;
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const federatedApiSchema = supergraph.apiSchema();
  const apiSchema = federatedApiSchema.toGraphQLJSSchema();
  const planOperation = createPlanning(new QueryPlanner(supergraph), {
    ...{ federatedApiSchema, apiSchema },
    subgraphSchema: (name) => supergraph.subgraphs().get(name)?.schema.toGraphQLJSSchema(),
  });
  const planWithin = createBoundedPlanning(options.planningMs);
  const run = createRunning(options, supergraph.schema.toGraphQLJSSchema(), federatedApiSchema);
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
    execute: (planned, variables, context) => run(planned, dataSources, variables, context),
    executeEvent: (planned, event, variables, context) =>
      run(planned, withEvent(dataSources, planned.primary as FetchNode, event), variables, context),
  };
}

interface Schemas {
  federatedApiSchema: Schema;
  apiSchema: GraphQLSchema;
  subgraphSchema(name: string): GraphQLSchema | undefined;
}

function createPlanning(planner: QueryPlanner, schemas: Schemas) {
  const { federatedApiSchema, apiSchema } = schemas;
  const subgraphSchemas = new Map<string, GraphQLSchema | undefined>();
  function resumableAt(name: string, operation: string): Resumable | undefined {
    if (!subgraphSchemas.has(name)) subgraphSchemas.set(name, schemas.subgraphSchema(name));
    const schema = subgraphSchemas.get(name);
    return schema && toResumable(schema, operation);
  }

  return ({ document, operationName }: OperationRequest): ApolloPlan => {
    const operationContext = buildOperationContext({
      schema: apiSchema,
      operationDocument: document,
      operationName,
    });
    const plan = planner.buildQueryPlan(
      operationFromDocument(federatedApiSchema, document, { operationName }),
    );
    const kind = operationContext.operation.operation;
    if (plan.node?.kind !== 'Subscription') {
      if (kind === 'subscription') throw new Error('The planner knows no source for this subscription.');
      return { kind, plan, operationContext };
    }
    const { primary, rest } = plan.node;
    return {
      kind,
      plan: { kind: 'QueryPlan', node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary },
      primary,
      operationContext,
      upstream: {
        serviceName: primary.serviceName,
        query: primary.operation,
        operationName: primary.operationName,
        variableNames: primary.variableUsages ?? [],
        resumable: resumableAt(primary.serviceName, primary.operation),
      },
    };
  };
}

function createRunning(
  { logger }: ExecutorOptions,
  supergraphSchema: GraphQLSchema,
  federatedApiSchema: Schema,
) {
  return async (
    planned: ApolloPlan,
    sources: DataSources,
    variables: Record<string, unknown>,
    context: GatewayContext,
  ): Promise<ExecutionResult> => {
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
    if (extensions)
      logger.warn(
        { extensions, requestId: context.requestId },
        'a subgraph answered what its schema forbids',
      );
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
