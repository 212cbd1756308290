/** Subscriptions over HTTP, as the clients of others read them: Apollo Client (multipart) and graphql-sse. */
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { createClient } from 'graphql-sse';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '@ensure-study/kit/clock';
import { createMemoryTokenBuckets } from '@ensure-study/stores/kv/memory-token-buckets';
import type { TokenBuckets } from '@ensure-study/stores/kv/port';
import { collect, openFakeGateway, somebody } from './fake-gateway.ts';
import { standardLimits } from './standard-limits.ts';
import { allQuiet, openHttpStream as open } from './http-stream-reader.ts';
import { openInitialised } from './raw-socket.ts';

const multipart = { accept: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json' };
const events = { accept: 'text/event-stream' };
const silence = 'subscription { silence { number } }';
const count = 'subscription($to: Int!) { count(to: $to) { number person { name } } }';
const counted = [1, 2].map((number) => ({
  data: { count: { number, person: { name: `Person p${number}` } } },
}));

/** What a JSON answer or a part of a stream says went wrong. */
const codeIn = (text: string) => /"code":"(\w+)"/.exec(text)?.[1];

describe('the clients of others', () => {
  it('Apollo Client reads a subscription by multipart, each event completed from the other subgraph', async () => {
    await using fake = await openFakeGateway();
    const client = new ApolloClient({
      link: ApolloLink.from([new HttpLink({ uri: `${fake.url}/graphql` })]),
      cache: new InMemoryCache(),
    });
    const seen: unknown[] = [];
    await new Promise<void>((resolve, reject) =>
      client
        .subscribe({ query: gql(count), variables: { to: 2 }, fetchPolicy: 'no-cache' })
        .subscribe({ next: ({ data }) => seen.push({ data }), error: reject, complete: resolve }),
    );
    expect(seen).toMatchObject(counted);
    await allQuiet(fake);
  });

  it('Apollo Client is told by the code of an error why a subgraph refuses', async () => {
    await using fake = await openFakeGateway();
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${fake.url}/graphql` }),
      cache: new InMemoryCache(),
    });
    const query = gql('subscription { refused(how: "FORBIDDEN") { number } }');
    const ending = await new Promise((resolve) =>
      client.subscribe({ query, fetchPolicy: 'no-cache' }).subscribe({
        next: ({ error }) => error && resolve(error),
        error: resolve,
        complete: () => resolve(undefined),
      }),
    );
    expect(JSON.stringify(ending)).toContain('FORBIDDEN');
  });

  it('graphql-sse reads subscriptions and queries, a connection for each', async () => {
    await using fake = await openFakeGateway();
    const client = createClient({ url: `${fake.url}/graphql`, retryAttempts: 0 });
    const stream = client.iterate<Record<string, unknown>>({ query: count, variables: { to: 2 } });
    const seen = [];
    for await (const event of stream) seen.push(event);
    expect(seen).toEqual(counted);
    const answers = [];
    for await (const answer of client.iterate({ query: '{ answers }' })) answers.push(answer);
    expect(answers).toMatchObject([{ data: { answers: 42 } }]);
    client.dispose();
    await allQuiet(fake);
  });

  it('graphql-sse is told of a document that is not valid', async () => {
    await using fake = await openFakeGateway();
    const client = createClient({ url: `${fake.url}/graphql`, retryAttempts: 0 });
    const answers = [];
    for await (const answer of client.iterate({ query: '{ nothing }' })) answers.push(answer);
    expect(answers).toMatchObject([{ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
    client.dispose();
  });

  it('an EventSource subscribes by GET, and changes nothing by it', async () => {
    await using fake = await openFakeGateway();
    const get = async (query: string, headers: Record<string, string> = {}) => {
      const url = `${fake.url}/graphql?${new URLSearchParams({ query, variables: '{"to":2}' })}`;
      return (await fetch(url, { headers: { ...events, ...headers } })).text();
    };
    expect(await get(count)).toContain('event: next\ndata: {"data":{"count":{"number":1,');
    expect(codeIn(await get('mutation { count }'))).toBe('BAD_REQUEST');
    expect(fake.state.mutations).toBe(0);
    const viewer = somebody();
    const cookie = `ensure_access=${await fake.tokenOf(viewer)}`;
    const mine = 'subscription { mine { who } }';
    // Any page can make a browser GET an address, with its cookies.
    expect(codeIn(await get(mine, { cookie }))).toBe('FORBIDDEN');
    expect(codeIn(await get(mine, { cookie, 'sec-fetch-site': 'cross-site' }))).toBe('FORBIDDEN');
    expect(await get(mine, { cookie, 'sec-fetch-site': 'same-origin' })).toContain(viewer.userId);
  });
});

describe.each([
  ['multipart', multipart, '\r\n--graphql--\r\n'],
  ['server-sent events', events, 'event: complete\ndata:\n\n'],
])('a stream by %s', (_name, accept, end) => {
  it('says its kind, is kept by nobody on the way, and ends as its kind ends', async () => {
    await using fake = await openFakeGateway();
    const { response, rest } = await open(fake, count, accept, { to: 2 });
    expect(response.headers.get('content-type')).toMatch(
      /^(multipart\/mixed;boundary="graphql"|text\/event-stream)/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-request-id')).toBeTruthy();
    expect((await rest()).endsWith(end)).toBe(true);
  });

  it('shows an event when it comes, and not with the next one', async () => {
    await using fake = await openFakeGateway();
    const stream = await open(fake, 'subscription { steps(to: 2) { number } }', accept);
    fake.state.step(1);
    await stream.until('{"steps":{"number":1}}');
    fake.state.step(1);
    expect((await stream.rest()).endsWith(end)).toBe(true);
  });

  it('frees its source at once when its reader leaves a silent one', async () => {
    await using fake = await openFakeGateway();
    const stream = await open(fake, silence, accept);
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    stream.leave();
    await allQuiet(fake);
  });

  it('of a subgraph that refuses ends with the code of the refusal', async () => {
    await using fake = await openFakeGateway();
    const stream = await open(fake, 'subscription { refused(how: "NOT_FOUND") { number } }', accept);
    const text = await stream.rest();
    expect(codeIn(text)).toBe('NOT_FOUND');
    expect(text.endsWith(end)).toBe(true);
    await allQuiet(fake);
  });

  it('ends with the session of its reader, and with the token', async () => {
    await using fake = await openFakeGateway();
    const viewer = somebody();
    const authorization = `Bearer ${await fake.tokenOf(viewer)}`;
    const stream = await open(fake, silence, { ...accept, authorization });
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    fake.state.revoke(viewer.sessionId);
    expect(codeIn(await stream.rest())).toBe('UNAUTHENTICATED');
    const short = `Bearer ${await fake.tokenOf(somebody(), 1)}`;
    const other = await open(fake, silence, { ...accept, authorization: short });
    expect(codeIn(await other.rest())).toBe('UNAUTHENTICATED');
    await allQuiet(fake);
  });

  it('is one of so many that a person may have open', async () => {
    await using fake = await openFakeGateway({ limits: { ...standardLimits, socketsPerUser: 1 } });
    const authorization = `Bearer ${await fake.tokenOf(somebody())}`;
    const stream = await open(fake, silence, { ...accept, authorization });
    const { response, rest } = await open(fake, silence, { ...accept, authorization });
    expect([response.status, codeIn(await rest())]).toEqual([429, 'TOO_MANY_SOCKETS']);
    stream.leave();
    await allQuiet(fake);
  });

  it('is told that the gateway goes away', async () => {
    await using fake = await openFakeGateway();
    const stream = await open(fake, silence, accept);
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await fake.gateway.close();
    const text = await stream.rest();
    expect(codeIn(text)).toBe('SUBSCRIPTION_SERVER_CLOSE');
    expect(text.endsWith(end)).toBe(true);
  });

  it('never piles up without bound for a reader who does not read', async () => {
    await using fake = await openFakeGateway();
    const stream = await open(fake, 'subscription { flood(events: 100000) { number who } }', accept);
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(0), { timeout: 20_000 });
    expect(codeIn((await stream.rest()).slice(-400))).toBe('SUBSCRIPTION_TOO_SLOW');
    await allQuiet(fake);
  });

  it('is limited and checked before it begins, as everything else is', async () => {
    await using fake = await openFakeGateway();
    const deep = `subscription { count(to: 1) { person { ${'friend { '.repeat(14)} id ${'} '.repeat(14)} } } }`;
    expect(codeIn(await (await open(fake, deep, accept)).rest())).toBe('MAX_DEPTH_LIMIT');
    const root = 'subscription($on: Boolean!) { count(to: 1) @include(if: $on) { number } }';
    expect(codeIn(await (await open(fake, root, accept)).rest())).toBe('GRAPHQL_VALIDATION_FAILED');
    const { response } = await open(fake, silence, { ...accept, authorization: 'Bearer made.up' });
    expect(response.status).toBe(401);
  });
});

it('a session that is revoked while its stream is being begun is refused, and opens nothing', async () => {
  let begin = () => {};
  const held = new Promise<void>((resolve) => (begin = resolve));
  const memory = createMemoryTokenBuckets({ clock: systemClock, keysMax: 10 });
  const spend = vi.fn<TokenBuckets['spend']>(async (...spent) => {
    await held;
    return memory.spend(...spent);
  });
  await using fake = await openFakeGateway({ buckets: { spend } });
  const viewer = somebody();
  const authorization = `Bearer ${await fake.tokenOf(viewer)}`;
  const socket = await openInitialised(fake, { authorization });
  const asked = open(fake, silence, { ...events, authorization });
  await vi.waitFor(() => expect(spend).toHaveBeenCalledOnce());
  fake.state.revoke(viewer.sessionId);
  // From here on the gateway has heard of it.
  await socket.closed;
  begin();
  const { response, rest } = await asked;
  expect([response.status, codeIn(await rest())]).toEqual([401, 'UNAUTHENTICATED']);
  await allQuiet(fake);
});

it('a client that takes streams as well as JSON gets its queries as JSON', async () => {
  await using fake = await openFakeGateway();
  const answer = await fake.post('{ answers }', { accept: 'text/event-stream, application/json' });
  expect(answer).toMatchObject({ status: 200, data: { answers: 42 } });
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
});

it('how long a stream lasts is no answer time', async () => {
  await using fake = await openFakeGateway();
  const stream = await open(fake, silence, events);
  await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
  stream.leave();
  await allQuiet(fake);
  await fake.post('{ answers }');
  const { values } = await fake.metrics.httpRequestSeconds.get();
  const counts = values.filter(({ metricName }) => metricName?.endsWith('_count'));
  expect(counts.map(({ value, labels }) => [labels.route, value])).toEqual([['/graphql', 1]]);
});

it('the same events come over every transport', async () => {
  await using fake = await openFakeGateway();
  const socket = await collect(fake.connect().iterate({ query: count, variables: { to: 2 } }));
  expect(socket).toEqual(counted);
  const texts = await Promise.all(
    [multipart, events].map(async (accept) => (await open(fake, count, accept, { to: 2 })).rest()),
  );
  for (const text of texts) for (const event of socket) expect(text).toContain(JSON.stringify(event));
});
