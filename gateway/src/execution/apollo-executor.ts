/**
 * The executor on Apollo's planner and Apollo's own `executeQueryPlan`. That function refuses the planner's
 * `Subscription{primary, rest}` node, but runs `Sequence[primary, rest]` once per event when the data source of the
 * owning subgraph answers the `primary` fetch with the event. So errors, null bubbling, @inaccessible and rewrites of
 * events are those of queries.
 */
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import { QueryPlanner, type FetchNode, type QueryPlan } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '@ensure-study/kit/logger';
import type { GatewayContext } from '../context.ts';
import type { OperationExecutor, OperationRequest, PlannedOperation, SubgraphEvent } from './ports.ts';

export type DataSources = Record<string, GraphQLDataSource>;

interface ApolloPlan extends PlannedOperation {
  plan: QueryPlan;
  primary?: FetchNode;
  operationContext: ReturnType<typeof buildOperationContext>;
}

const planCacheBytesMax = 32 * 1024 * 1024;

/** The executor of one supergraph. Building it takes a good part of a second for a large one. */
export function createApolloExecutor(options: {
  supergraphSdl: string;
  dataSources: DataSources;
  logger: Logger;
}): OperationExecutor<ApolloPlan> {
  const { supergraphSdl, dataSources, logger } = options;
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const federatedApiSchema = supergraph.apiSchema();
  const apiSchema = federatedApiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new LRUCache<string, ApolloPlan>({
    maxSize: planCacheBytesMax,
    sizeCalculation: ({ plan }) => JSON.stringify(plan).length + 1,
  });

  function build({ document, operationName }: OperationRequest): ApolloPlan {
    const operationContext = buildOperationContext({
      schema: apiSchema,
      operationDocument: document,
      operationName,
    });
    const operation = operationFromDocument(federatedApiSchema, document, { operationName });
    const plan = planner.buildQueryPlan(operation);
    const { node } = plan;
    const kind = operationContext.operation.operation;
    if (node?.kind !== 'Subscription') {
      if (kind === 'subscription') throw new Error('The planner knows no source for this subscription.');
      return { kind, plan, operationContext };
    }
    const { primary, rest } = node;
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
      },
    };
  }

  async function run(
    planned: ApolloPlan,
    sources: DataSources,
    variables: Record<string, unknown>,
    context: GatewayContext,
  ) {
    // The function reads of the request context only what is given here.
    const requestContext = {
      request: { variables },
      context,
      operation: planned.operationContext.operation,
      metrics: {},
      logger,
    };
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
    return result as ExecutionResult;
  }

  return {
    apiSchema,
    supergraphSdl,
    plan(request) {
      const key = `${request.documentHash}:${request.operationName ?? ''}`;
      const known = plans.get(key);
      if (known) return known;
      const built = build(request);
      plans.set(key, built);
      return built;
    },
    execute: (planned, variables, context) => run(planned, dataSources, variables, context),
    executeEvent(planned, event, variables, context) {
      return run(planned, withEvent(dataSources, planned.primary as FetchNode, event), variables, context);
    },
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
