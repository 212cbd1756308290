import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { collect, openFakeGateway, somebody } from './fake-gateway.ts';
import { allQuiet } from './http-stream-reader.ts';

describe('events', () => {
  it('come in order, each completed from the other subgraph', async () => {
    await using fake = await openFakeGateway();
    const query = 'subscription { count(to: 2) { number person { name } } }';
    const events = await collect(fake.connect().iterate({ query }));
    expect(events).toEqual(
      [1, 2].map((number) => ({ data: { count: { number, person: { name: `Person p${number}` } } } })),
    );
    await allQuiet(fake);
  });

  it('honour aliases, fragments, variables with defaults, and conditions inside', async () => {
    await using fake = await openFakeGateway();
    const query = `subscription S($to: Int!, $named: Boolean! = false, $no: Boolean!) {
      event: count(to: $to, from: 2) { ...E who @skip(if: $no) }
    }
    fragment E on Event { n: number someone: person { called: name @include(if: $named) id } }`;
    const events = await collect(fake.connect().iterate({ query, variables: { to: 2, no: true } }));
    expect(events).toEqual([{ data: { event: { n: 2, someone: { id: 'p2' } } } }]);
  });

  it('carry the error of a field that fails, masked, and the stream goes on', async () => {
    await using fake = await openFakeGateway();
    const query = 'subscription { count(to: 2) { number broken } }';
    const events = await collect(fake.connect().iterate({ query }));
    expect(events.map(({ data }) => data)).toEqual(
      [1, 2].map((number) => ({ count: { number, broken: null } })),
    );
    expect(events[0]?.errors).toMatchObject([
      {
        path: ['count', 'broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'ai', requestId: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret words');
  });

  it('carry an outage of the other subgraph as an error without its address, and the stream goes on', async () => {
    await using fake = await openFakeGateway();
    await fake.core.close();
    const query = 'subscription { count(to: 2) { number person { name } } }';
    const events = await collect(fake.connect().iterate({ query }));
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({
      data: { count: { number: 2, person: null } },
      errors: [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true, serviceName: 'core' } }],
    });
    expect(JSON.stringify(events)).not.toMatch(/127\.0\.0\.1|ECONN/);
  });

  it('reach each person of two on one upstream socket as that person', async () => {
    await using fake = await openFakeGateway();
    const [one, two] = [somebody(), somebody()];
    const query = 'subscription { mine { who person { id } } }';
    for (const viewer of [one, two]) {
      const client = fake.connect(`Bearer ${await fake.tokenOf(viewer)}`);
      expect(await collect(client.iterate({ query }))).toEqual([
        { data: { mine: { who: viewer.userId, person: { id: viewer.userId } } } },
      ]);
    }
  });

  it('never pile up without bound for a client that does not read', async () => {
    await using fake = await openFakeGateway();
    const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.pause();
    const query = 'subscription { flood(events: 100000) { number who } }';
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(0), { timeout: 20_000 });
    socket.terminate();
    await allQuiet(fake);
  });
});

describe('before the first event', () => {
  it.each([
    ['FORBIDDEN', 'FORBIDDEN'],
    ['NOT_FOUND', 'NOT_FOUND'],
    ['anything else', 'INTERNAL_SERVER_ERROR'],
  ])('a refusal of the subgraph (%s) ends in an error frame with its code', async (how, code) => {
    await using fake = await openFakeGateway();
    const query = 'subscription($how: String!) { refused(how: $how) { number } }';
    const stream = fake.connect().iterate({ query, variables: { how } });
    const errors = await stream.next().then(
      () => [],
      (thrown: unknown) => thrown,
    );
    expect(errors).toMatchObject([{ extensions: { code, requestId: expect.any(String) } }]);
    expect(JSON.stringify(errors)).not.toContain('secret words');
  });

  it.each([
    ['an unknown field', 'subscription { nothing { number } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', 'subscription { count(', 'GRAPHQL_PARSE_FAILED'],
    ['a missing variable', 'subscription($to: Int!) { count(to: $to) { number } }', 'BAD_USER_INPUT'],
    [
      'a condition on the root field',
      'subscription($on: Boolean!) { count(to: 1) @include(if: $on) { number } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a condition on a root fragment',
      'subscription { ...F @skip(if: false) } fragment F on Subscription { count(to: 1) { number } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['introspection at the root', 'subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too deep a selection',
      `subscription { count(to: 1) { person { ${'friend { '.repeat(14)} id ${'} '.repeat(14)} } } }`,
      'MAX_DEPTH_LIMIT',
    ],
    [
      'too many aliases',
      `subscription { count(to: 1) { ${Array.from({ length: 51 }, (_, n) => `a${n}: number`).join(' ')} } }`,
      'MAX_ALIASES_LIMIT',
    ],
  ])('%s ends in an error frame', async (_, query, code) => {
    await using fake = await openFakeGateway();
    await expect(fake.connect().iterate({ query }).next()).rejects.toMatchObject([{ extensions: { code } }]);
  });

  it('a subgraph that cannot be reached is STORE_UNAVAILABLE', async () => {
    await using fake = await openFakeGateway();
    await fake.ai.close();
    const stream = fake.connect().iterate({ query: 'subscription { silence { number } }' });
    await expect(stream.next()).rejects.toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE', serviceName: 'ai', retryable: true } },
    ]);
    await allQuiet(fake);
  });
});

describe('the end of a stream', () => {
  it('frees the upstream at once when the client unsubscribes from a silent one', async () => {
    await using fake = await openFakeGateway();
    const stream = fake.connect().iterate({ query: 'subscription { silence { number } }' });
    const waiting = stream.next();
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await stream.return?.();
    await waiting;
    await allQuiet(fake);
  });

  it('frees the upstream when the client just disappears', async () => {
    await using fake = await openFakeGateway();
    let socket: WebSocket | undefined;
    const client = fake.connect(undefined, { opened: (opened) => (socket = opened as WebSocket) });
    const waiting = client
      .iterate({ query: 'subscription { silence { number } }' })
      .next()
      .catch(() => 'gone');
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    socket?.terminate();
    await waiting;
    await allQuiet(fake);
  });

  it('is an error that tells to resume when the subgraph goes away; the next subscription finds it again', async () => {
    await using fake = await openFakeGateway();
    const stream = fake.connect().iterate({ query: 'subscription { silence { number } }' });
    const waiting = stream.next();
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await fake.ai.close();
    await expect(waiting).rejects.toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_UPSTREAM_LOST', retryable: true, serviceName: 'ai' } },
    ]);
    await allQuiet(fake);
  });

  it('leaves no upstream subscription whatever the order in which readers leave', async () => {
    await using fake = await openFakeGateway();
    const client = fake.connect();
    const streams = Array.from({ length: 6 }, () =>
      client.iterate({ query: 'subscription { silence { number } }' }),
    );
    const waiting = streams.map((stream) => stream.next());
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(6));
    for (const index of [3, 0, 5, 1, 4, 2]) await streams[index]?.return?.();
    await Promise.all(waiting);
    await allQuiet(fake);
  });

  it('closes sockets with 1001 when the gateway shuts down', async () => {
    await using fake = await openFakeGateway();
    const closed = vi.fn();
    const client = fake.connect(undefined, { closed: (event) => closed((event as { code: number }).code) });
    const waiting = client
      .iterate({ query: 'subscription { silence { number } }' })
      .next()
      .catch(() => 'gone');
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await fake.gateway.close();
    await waiting;
    expect(closed).toHaveBeenCalledWith(1001);
  });
});

describe('queries and mutations over a websocket', () => {
  it('answer like HTTP', async () => {
    await using fake = await openFakeGateway();
    const client = fake.connect();
    expect(await collect(client.iterate({ query: '{ answers users { name } }' }))).toMatchObject([
      { data: { answers: 42, users: ['a', 'b', 'c'].map((id) => ({ name: `Person ${id}` })) } },
    ]);
    expect(await collect(client.iterate({ query: 'mutation { count }' }))).toMatchObject([
      { data: { count: 1 } },
    ]);
    expect(fake.state.mutations).toBe(1);
  });

  it('name the operation to run', async () => {
    await using fake = await openFakeGateway();
    const query = 'query A { answers } query B { users { id } }';
    expect(await collect(fake.connect().iterate({ query, operationName: 'A' }))).toMatchObject([
      { data: { answers: 42 } },
    ]);
  });
});
