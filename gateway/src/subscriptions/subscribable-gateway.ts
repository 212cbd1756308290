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
import type { ReloadableExecutor } from '../execution/reloadable-executor.ts';
import type { AnswerQuery } from '../stale/answer-queries.ts';

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** A gateway over one executor; queries are answered through `answerQuery`. */
export function createSubscribableGateway(
  executor: ReloadableExecutor,
  answerQuery: AnswerQuery,
): GatewayInterface {
  const listeners = new Set<Listener>();
  const tellSchema = () => {
    const { apiSchema, supergraphSdl: coreSupergraphSdl } = executor;
    for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl });
  };
  const stopFollowing = executor.onReload(tellSchema);

  async function execute(request: GatewayGraphQLRequestContext): Promise<ExecutionResult> {
    const context = request.context as GatewayContext;
    const { operation, document, queryHash, schema } = request;
    const variables = request.request.variables ?? {};
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const { operationName } = request.request;
    const { viewer } = context;
    const planned = await span('plan', {}, async () =>
      executor.plan({ documentHash: queryHash, document, operationName, viewer, schema }),
    );
    const run = () => executor.execute(planned, variables, context);
    // One without a source is one of which its viewer may have nothing: it is refused, and the answer says why.
    if (planned.kind === 'subscription' && !planned.upstream) return run();
    if (context.slot) context.slot.isPlanned = true;
    const documentHash = [executor.generation(), queryHash, planned.view].join(':');
    if (planned.kind === 'query') return answerQuery({ viewer, documentHash, operationName, variables }, run);
    if (planned.kind === 'mutation') return context.slot?.noMutations ? { errors: [needsPost()] } : run();
    if (!context.slot) return { errors: [needsStream()] };
    context.slot.subscription = { planned, documentHash: queryHash, operationName, variables, coerced };
    return { data: null };
  }

  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      tellSchema();
      return { executor: execute as GatewayLoadResult['executor'] };
    },
    async stop() {
      stopFollowing();
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
