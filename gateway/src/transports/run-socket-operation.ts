/**
 * One operation of a websocket, in the terms of graphql-ws: what fails before the first event is a list of errors (an
 * `error` frame), everything else a single result or a stream.
 */
import type { ApolloServer } from '@apollo/server';
import {
  GraphQLError,
  type DocumentNode,
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { withDeadline, DeadlineExceeded } from '@ensure-study/kit/deadline';
import type { GatewayContext, OperationSlot } from '../context.ts';
import { gatewayError } from '../errors.ts';
import { refuseRootConditions } from '../limits/root-conditions.ts';
import { admitOperation, withoutPersistedQuery } from '../safelist/admit-operation.ts';
import type { Safelist } from '../safelist/open-safelist.ts';
import { openStream, type OpenStreamDeps } from '../subscriptions/open-stream.ts';

export interface SocketOperationDeps extends OpenStreamDeps {
  apollo: ApolloServer<GatewayContext>;
  requestMs: number;
  /** Absent: every operation is served. */
  safelist?: Safelist;
  /** Tokens of a document; absent: any number. */
  tokensMax: number | undefined;
}

/** What an operation comes to. */
export type Answer =
  | { kind: 'errors'; errors: readonly GraphQLError[] }
  | { kind: 'result'; document: DocumentNode; result: FormattedExecutionResult }
  | { kind: 'stream'; document: DocumentNode; stream: AsyncGenerator<FormattedExecutionResult, void, void> };

type ContextOf = (own: Pick<GatewayContext, 'signal' | 'deadlineAt' | 'slot'>) => GatewayContext;

/** Runs an operation; `toContext` says for whom, `gone` when the client has left. */
export async function runSocketOperation(
  deps: SocketOperationDeps,
  payload: SubscribePayload,
  toContext: ContextOf,
  gone: AbortSignal,
): Promise<Answer> {
  const { apollo, requestMs, tokensMax, safelist } = deps;
  const query = safelist ? admitOperation(safelist.current(), payload) : payload.query;
  if (typeof query !== 'string') return { kind: 'errors', errors: [query] };
  const refusal = refuseRootConditions(query, tokensMax);
  if (refusal) return { kind: 'errors', errors: [refusal] };
  const controller = new AbortController();
  gone.addEventListener('abort', () => controller.abort(gone.reason), {
    once: true,
    signal: controller.signal,
  });
  const slot: OperationSlot = {};
  const request = toRequest(query, payload, safelist !== undefined);
  try {
    const { body } = await withDeadline('The operation', requestMs, controller.signal, (signal) =>
      apollo.executeOperation(request, {
        contextValue: toContext({ signal, deadlineAt: Date.now() + requestMs, slot }),
      }),
    );
    if (body.kind !== 'single') throw new Error('Incremental results are not served.');
    const result = body.singleResult;
    const { subscription, document } = slot;
    if (subscription && document && !result.errors) {
      const context = toContext({ signal: controller.signal });
      return {
        kind: 'stream',
        document,
        stream: await openStream(deps, { subscription, context, controller }),
      };
    }
    if (document && !subscription) return { kind: 'result', document, result };
    return { kind: 'errors', errors: (result.errors ?? []).map(toError) };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'errors', errors: [error] };
    if (error instanceof DeadlineExceeded)
      return { kind: 'errors', errors: [gatewayError('GATEWAY_TIMEOUT', error.message)] };
    throw error;
  }
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

/** graphql-ws asks for execution arguments, then for the result: the answer rides along as the context value. */
export const toExecutionArgs = (
  answer: Exclude<Answer, { kind: 'errors' }>,
  operationName: string | null | undefined,
) => ({ document: answer.document, operationName, contextValue: answer }) as unknown as ExecutionArgs;

/** The answer that `toExecutionArgs` wrapped. */
export const answerOf = (args: ExecutionArgs) => args.contextValue as Exclude<Answer, { kind: 'errors' }>;
