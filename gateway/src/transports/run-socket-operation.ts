/** Runs one operation of a websocket through the pipeline, and answers it: by a refusal, a result, or a subscription. */
import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { withDeadline, DeadlineExceeded } from '@ensure-study/kit/deadline';
import type { GatewayContext, OperationSlot } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { refuseRootConditions } from '../limits/root-conditions.ts';
import { admitOperation, withoutPersistedQuery } from '../safelist/admit-operation.ts';
import type { Safelist } from '../safelist/open-safelist.ts';
import type { SubscriptionEngine } from '../subscriptions/subscription-engine.ts';
import type { SocketOperation } from './open-socket-operation.ts';

export interface SocketOperationDeps {
  apollo: ApolloServer<GatewayContext>;
  engine: SubscriptionEngine;
  requestMs: number;
  /** Absent: every operation is served. */
  safelist?: Safelist;
  /** Tokens of a document; absent: any number. */
  tokensMax: number | undefined;
}

type ContextOf = (own: Pick<GatewayContext, 'signal' | 'deadlineAt' | 'slot'>) => GatewayContext;

/** `toContext` says for whom. Rejects for a bug alone. */
export async function runSocketOperation(
  deps: SocketOperationDeps,
  payload: SubscribePayload,
  toContext: ContextOf,
  operation: SocketOperation,
): Promise<void> {
  const { tokensMax, safelist } = deps;
  const query = safelist ? admitOperation(safelist.current(), payload) : payload.query;
  if (typeof query !== 'string') return operation.refuse([query]);
  const refusal = refuseRootConditions(query, tokensMax);
  if (refusal) return operation.refuse([refusal]);
  try {
    await answer(deps, toRequest(query, payload, safelist !== undefined), toContext, operation);
  } catch (error) {
    // Nobody waits for it any more.
    if (operation.signal.aborted) return;
    if (error instanceof GraphQLError) return operation.refuse([error]);
    if (!(error instanceof DeadlineExceeded)) throw error;
    operation.refuse([gatewayError('GATEWAY_TIMEOUT', error.message)]);
  }
}

async function answer(
  { apollo, engine, requestMs }: SocketOperationDeps,
  request: ReturnType<typeof toRequest>,
  toContext: ContextOf,
  operation: SocketOperation,
): Promise<void> {
  const { signal: gone } = operation;
  const slot: OperationSlot = {};
  const { body } = await withDeadline('The operation', requestMs, gone, (signal) =>
    apollo.executeOperation(request, {
      contextValue: toContext({ signal, deadlineAt: Date.now() + requestMs, slot }),
    }),
  );
  if (body.kind !== 'single') throw new Error('Incremental results are not served.');
  const { singleResult: result } = body;
  const { subscription, isPlanned } = slot;
  if (subscription && !result.errors) {
    operation.leaveBy(await engine.subscribe(subscription, toContext({ signal: gone }), operation));
  } else if (isPlanned && !subscription) operation.answer(result);
  else operation.refuse((result.errors ?? []).map(toError));
}

/** As Apollo Server takes it. `isListed`: the text is found already, and no id of it must be looked up. */
const toRequest = (
  query: string,
  { variables, operationName, extensions }: SubscribePayload,
  isListed: boolean,
) => ({
  query,
  variables: variables ?? undefined,
  operationName: operationName ?? undefined,
  extensions: (isListed ? withoutPersistedQuery(extensions ?? {}) : extensions) ?? undefined,
});

const toError = ({ message, extensions, path }: GraphQLFormattedError) =>
  new GraphQLError(message, { extensions, path });
