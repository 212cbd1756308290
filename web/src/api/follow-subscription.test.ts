import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloClient, gql, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { followSubscription } from './follow-subscription.ts';
import type { StreamState } from './follow-stream.ts';
import { openSocket } from './socket.ts';

interface Event {
  cursor: string;
  name: string | null;
}
const document = gql`
  subscription Words($after: String) {
    words(after: $after) {
      cursor
      name
    }
  }
` as TypedDocumentNode<{ words: Event }, { after?: string | null }>;

type Frame = { type: string; id?: string; payload?: unknown };

/** A gateway in frames of graphql-transport-ws: `answer` runs for each subscription, with the cursor it came with. */
async function openGateway(answer: (stream: GatewayStream) => void) {
  const http: Server = createServer();
  const sockets = new WebSocketServer({ server: http, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) => {
    const send = (frame: Frame) => socket.send(JSON.stringify(frame));
    socket.on('message', (text) => {
      const { type, id = '', payload } = JSON.parse(String(text)) as Frame;
      if (type === 'connection_init') send({ type: 'connection_ack' });
      if (type !== 'subscribe') return;
      const { after } = (payload as { variables: { after: string | null } }).variables;
      answer({
        after,
        next: (result) => send({ type: 'next', id, payload: result }),
        error: (code) => send({ type: 'error', id, payload: [{ message: code, extensions: { code } }] }),
        complete: () => send({ type: 'complete', id }),
        close: (code, reason) => socket.close(code, reason),
      });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`, http, sockets };
}
interface GatewayStream {
  after: string | null;
  next(result: object): void;
  error(code: string): void;
  complete(): void;
  close(code: number, reason: string): void;
}

/** The page's own stack over that gateway, until the stream ends. */
async function follow(answer: (stream: GatewayStream) => void) {
  const gateway = await openGateway(answer);
  const socket = openSocket(gateway.url);
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new GraphQLWsLink(socket.client),
    devtools: { enabled: false },
  });
  const renew = vi.fn(async () => 'renewed' as const);
  const events: Event[] = [];
  const states: StreamState[] = [];
  let gaps = 0;
  await new Promise<void>((resolve) =>
    followSubscription(
      { client, socket, refresh: { renew } },
      {
        document,
        variables: {},
        eventOf: ({ words }) => words,
        cursorOf: ({ cursor }) => cursor,
        onEvent: (event) => events.push(event),
        onGap: () => (gaps += 1),
        onState: (state) => {
          states.push(state);
          if (state === 'ended' || state === 'refused') resolve();
        },
      },
    ),
  );
  await socket.client.dispose();
  gateway.sockets.close();
  gateway.http.close();
  return { events, states, renew, gaps };
}
const word = (cursor: string, name: string | null) => ({
  words: { __typename: 'Word', cursor, name },
});

beforeEach(() => {
  vi.stubGlobal('WebSocket', WebSocket);
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

describe('followSubscription', () => {
  it('takes an event whose joined part failed, and goes on with the same stream', async () => {
    const asked: Array<string | null> = [];
    const { events, states } = await follow(({ after, next, complete }) => {
      asked.push(after);
      // As long as the part stays away, so does it in every repetition of the event.
      if (asked.length > 3) return complete();
      next({
        data: word('1', null),
        errors: [{ message: 'away', path: ['words', 'name'], extensions: { code: 'STORE_UNAVAILABLE' } }],
      });
      next({ data: word('2', 'two') });
      complete();
    });
    expect(events.map(({ cursor, name }) => [cursor, name])).toEqual([
      ['1', null],
      ['2', 'two'],
    ]);
    expect(asked).toEqual([null]);
    expect(states).not.toContain('lost');
  });

  it('is refused by an error without an event', async () => {
    const { events, states } = await follow(({ next }) =>
      next({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }),
    );
    expect(events).toEqual([]);
    expect(states.at(-1)).toBe('refused');
  });

  it('forgets a cursor after which something is kept no longer, and says that something may be missing', async () => {
    const asked: Array<string | null> = [];
    const { events, states, gaps } = await follow(({ after, next, error, complete, close }) => {
      asked.push(after);
      if (after) return error('SUBSCRIPTION_GAP');
      next({ data: word(String(asked.length), 'word') });
      if (asked.length > 1) complete();
      else close(1001, 'going away');
    });
    expect(asked).toEqual([null, '1', null]);
    expect(events.map(({ cursor }) => cursor)).toEqual(['1', '3']);
    expect([gaps, states.at(-1)]).toEqual([1, 'ended']);
  });

  it('says so, too, where the gateway tells it with an event', async () => {
    const subscriptionGap = { since: '2026-01-05T08:00:05.000Z', reason: 'SUBSCRIPTION_UPSTREAM_LOST' };
    const { events, gaps } = await follow(({ next, complete }) => {
      next({ data: word('1', 'one') });
      next({ data: word('5', 'five'), extensions: { subscriptionGap } });
      complete();
    });
    expect([events.length, gaps]).toEqual([2, 1]);
  });

  it('renews the session when the gateway closes with 4403, and resumes after the last event', async () => {
    const asked: Array<string | null> = [];
    const { events, renew } = await follow(({ after, next, complete, close }) => {
      asked.push(after);
      if (asked.length > 1) {
        next({ data: word('2', 'two') });
        return complete();
      }
      next({ data: word('1', 'one') });
      close(4403, 'The token is not good, or not any more.');
    });
    expect(renew).toHaveBeenCalledTimes(1);
    expect(asked).toEqual([null, '1']);
    expect(events.map(({ cursor }) => cursor)).toEqual(['1', '2']);
  });
});
