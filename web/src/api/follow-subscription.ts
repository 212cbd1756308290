/** `followStream` over the page's socket and GraphQL client. */
import {
  CombinedGraphQLErrors,
  type ApolloClient,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { codeOf } from './errors.ts';
import { followStream, type StreamFailure, type StreamObserver, type StreamState } from './follow-stream.ts';
import { scheduleInBrowser } from './schedule.ts';
import type { SessionRefresh } from './session-refresh.ts';
import type { LiveSocket } from './socket.ts';

export interface LiveConnection {
  client: ApolloClient;
  socket: LiveSocket;
  refresh: SessionRefresh;
}

export interface SubscriptionToFollow<Data, Variables extends OperationVariables, Event> {
  document: TypedDocumentNode<Data, Variables>;
  variables: Omit<Variables, 'after'>;
  /** Where to begin; null for the stream's own beginning. */
  after?: string | null;
  eventOf(data: Data): Event;
  cursorOf(event: Event): string;
  onEvent(event: Event): void;
  /** Something between the last event and the next may be missing: what is shown is to be read anew. */
  onGap(): void;
  onState(state: StreamState, message?: string): void;
}

/** Codes after which asking again cannot help. */
const refusals = new Set(['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

/** Close codes with which a gateway says that the socket's identity is no longer good. */
const identityClosed = /\b440[13]\b/;

export function failureOf(error: unknown): StreamFailure {
  const message = error instanceof Error ? error.message : 'The connection was lost.';
  if (!CombinedGraphQLErrors.is(error)) {
    return { kind: identityClosed.test(message) ? 'unauthenticated' : 'passing', message };
  }
  const code = codeOf(error);
  if (code === 'UNAUTHENTICATED') return { kind: 'unauthenticated', message };
  if (code === 'SUBSCRIPTION_GAP') return { kind: 'gap', message };
  return { kind: code && refusals.has(code) ? 'refused' : 'passing', message };
}

/** Follows a subscription until it ends; answers how to stop. */
export function followSubscription<Data, Variables extends OperationVariables, Event>(
  { client, socket, refresh }: LiveConnection,
  what: SubscriptionToFollow<Data, Variables, Event>,
): () => void {
  let askedAt = Date.now();
  function subscribe(after: string | null, observer: StreamObserver<Event>) {
    askedAt = Date.now();
    const forgetConnected = socket.onConnected(() => observer.connected());
    if (socket.isConnected()) observer.connected();
    const subscription = client
      .subscribe({
        query: what.document,
        variables: { ...what.variables, after } as unknown as Variables,
        // An event whose joined part is missing (the name of a document while core is away) is still an event.
        errorPolicy: 'all',
      })
      .subscribe({
        next: ({ data, error, extensions }) => {
          if (extensions?.['subscriptionGap']) observer.missed();
          if (data) observer.next(what.eventOf(data as Data));
          else if (error) observer.failed(failureOf(error));
        },
        error: (error: unknown) => observer.failed(failureOf(error)),
        complete: () => observer.completed(),
      });
    return () => {
      forgetConnected();
      subscription.unsubscribe();
    };
  }
  async function renewIdentity() {
    const outcome = await refresh.renew(askedAt);
    if (outcome === 'renewed') socket.reconnectAsSomeoneElse();
    return outcome === 'renewed';
  }
  return followStream<Event>({
    subscribe,
    renewIdentity,
    after: what.after,
    cursorOf: what.cursorOf,
    onEvent: what.onEvent,
    onGap: what.onGap,
    onState: what.onState,
    schedule: scheduleInBrowser,
    random: Math.random,
  });
}
