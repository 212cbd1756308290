/**
 * The gateway as Apollo Server sees it. Queries and mutations are executed; a subscription is checked and planned, and
 * left in the context's slot for the transport to run. So parsing, validation, limits and plugins are one pipeline for
 * all operations, whatever they come over.
 */
import type {
  GatewayInterface,
  GatewayGraphQLRequestContext,
  GatewayLoadResult,
} from '@apollo/server-gateway-interface';
import { getVariableValues, GraphQLError, type ExecutionResult } from 'graphql';
import { span } from '@ensure-study/kit/tracing';
import type { GatewayContext } from '../context.ts';
import { gatewayError, whereToSubscribe } from '../errors.ts';
import type { OperationExecutor } from '../execution/ports.ts';
import type { AnswerQuery } from '../stale/answer-queries.ts';

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** A gateway over one executor; queries are answered through `answerQuery`. */
export function createSubscribableGateway(
  executor: OperationExecutor,
  answerQuery: AnswerQuery,
): GatewayInterface {
  const listeners = new Set<Listener>();

  async function execute(request: GatewayGraphQLRequestContext): Promise<ExecutionResult> {
    const context = request.context as GatewayContext;
    const { operation, document, queryHash } = request;
    const variables = request.request.variables ?? {};
    const { errors } = getVariableValues(executor.apiSchema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const { operationName } = request.request;
    const { viewer } = context;
    const planned = await span('plan', {}, async () =>
      executor.plan({ documentHash: queryHash, document, operationName, viewer }),
    );
    const run = () => executor.execute(planned, variables, context);
    // One without a source is one of which its viewer may have nothing: it is refused, and the answer says why.
    if (planned.kind === 'subscription' && !planned.upstream) return run();
    if (context.slot) context.slot.document = document;
    const documentHash = planned.view === undefined ? queryHash : `${queryHash}:${planned.view}`;
    if (planned.kind === 'query') return answerQuery({ viewer, documentHash, operationName, variables }, run);
    if (planned.kind === 'mutation') return context.slot?.noMutations ? { errors: [needsPost()] } : run();
    if (!context.slot) return { errors: [needsStream()] };
    context.slot.subscription = { planned, variables };
    return { data: null };
  }

  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      for (const listener of listeners)
        listener({ apiSchema: executor.apiSchema, coreSupergraphSdl: executor.supergraphSdl });
      return { executor: execute as GatewayLoadResult['executor'] };
    },
    async stop() {
      listeners.clear();
    },
  };
}

const needsStream = () =>
  gatewayError('SUBSCRIPTION_NEEDS_WEBSOCKET', whereToSubscribe, { extensions: { http: { status: 406 } } });

const needsPost = () =>
  new GraphQLError('A mutation must be sent by POST.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 405 } },
  });
