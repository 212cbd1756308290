/** `graphql-transport-ws` frame by frame: between the gateway and a subgraph that behaves as it likes. */
import { expect, it, vi } from 'vitest';
import type { GatewayServerOptions } from '../src/server.ts';
import { openFakeGateway, somebody } from './fake-gateway.ts';
import { openInitialised, type RawSocket } from './raw-socket.ts';
import { openScriptedBackend } from './scripted-backend.ts';

const silence = 'subscription { silence { number } }';

/** A gateway whose streams are those of a scripted backend, and a client of it. */
async function open({
  subscriptions,
  ...options
}: { acknowledges?: boolean } & Pick<GatewayServerOptions, 'subscriptions'> = {}) {
  const backend = await openScriptedBackend(options);
  const other = await openFakeGateway();
  const fake = await openFakeGateway({ subgraphs: { ...other.subgraphs, ai: [backend.url] }, subscriptions });
  const client = await openInitialised(fake);
  return {
    ...{ backend, fake, client },
    async [Symbol.asyncDispose]() {
      client.socket.terminate();
      await fake[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
      await backend[Symbol.asyncDispose]();
    },
  };
}

const errorOf = async (client: RawSocket, id: string) => {
  await client.seen({ id, type: 'error' });
  return client.frames.find((frame) => frame.id === id && frame.type === 'error')?.payload;
};

it('a subscription is asked upstream with the person signed, the request id and the trace, and no header of the client', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('mine', silence);
  const [{ frame, request }] = await backend.asked(1);
  expect(frame.payload).toMatchObject({
    query: expect.stringContaining('silence'),
    extensions: {
      viewer: expect.any(String),
      requestId: expect.any(String),
      traceparent: expect.any(String),
    },
  });
  expect(Object.keys(request.headers).filter((name) => /cookie|authorization|forwarded/.test(name))).toEqual(
    [],
  );
});

it('people share a socket upstream, each operation signed for its own', async () => {
  await using opened = await open();
  const { fake, backend } = opened;
  const clients = await Promise.all(
    [somebody(), somebody()].map(async (viewer) =>
      openInitialised(fake, { authorization: `Bearer ${await fake.tokenOf(viewer)}` }),
    ),
  );
  for (const client of clients) client.subscribe('1', silence);
  const asked = await backend.asked(2);
  expect(backend.sockets).toHaveLength(1);
  const viewers = asked.map(
    ({ frame }) => (frame.payload as { extensions: { viewer: string } }).extensions.viewer,
  );
  expect(new Set(viewers).size).toBe(2);
  for (const client of clients) client.socket.terminate();
});

it('events and the end come through in their order', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('1', silence);
  const [{ frame, send }] = await backend.asked(1);
  for (const number of [1, 2])
    send({ id: frame.id, type: 'next', payload: { data: { silence: { number } } } });
  send({ id: frame.id, type: 'complete' });
  await client.seen({ id: '1', type: 'complete' });
  expect(client.frames.slice(1).map(({ payload }) => payload)).toEqual([
    { data: { silence: { number: 1 } } },
    { data: { silence: { number: 2 } } },
    undefined,
  ]);
});

it('an error of a subgraph ends one operation by an error, and its siblings on the same socket go on', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('fails', silence);
  const [one] = await backend.asked(1);
  client.subscribe('lives', silence);
  const [, two] = await backend.asked(2);
  const error = { message: 'No.', extensions: { code: 'FORBIDDEN' } };
  one.send({ id: one.frame.id, type: 'error', payload: [error] });
  expect(await errorOf(client, 'fails')).toMatchObject([
    { message: 'No.', extensions: { code: 'FORBIDDEN' } },
  ]);
  two?.send({ id: two.frame.id, type: 'next', payload: { data: { silence: { number: 1 } } } });
  await client.seen({ id: 'lives', type: 'next' });
});

it('a client that completes is completed upstream, on a socket that others still use', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('goes', silence);
  const [one] = await backend.asked(1);
  client.subscribe('stays', silence);
  await backend.asked(2);
  client.send({ id: 'goes', type: 'complete' });
  await vi.waitFor(() => expect(one.frames).toContainEqual({ id: one.frame.id, type: 'complete' }));
  expect(one.socket.readyState).toBe(one.socket.OPEN);
});

it('a client that vanishes is completed upstream', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('1', silence);
  const [{ frame, frames }] = await backend.asked(1);
  client.socket.terminate();
  await vi.waitFor(() => expect(frames).toContainEqual({ id: frame.id, type: 'complete' }));
});

it.each([
  ['drops the connection', ({ socket }: { socket: { terminate(): void } }) => socket.terminate()],
  [
    'closes it for its own reasons',
    ({ socket }: { socket: { close(code: number): void } }) => socket.close(4500),
  ],
  [
    'sends what is no frame',
    ({ socket }: { socket: { send(text: string): void } }) => socket.send('garbage'),
  ],
])('a subgraph that %s ends each operation by an error, and the client keeps its socket', async (_, act) => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('1', silence);
  client.subscribe('2', silence);
  const [one] = await backend.asked(2);
  act(one as never);
  for (const id of ['1', '2'])
    expect(await errorOf(client, id)).toMatchObject([
      { extensions: { code: 'SUBSCRIPTION_UPSTREAM_LOST', retryable: true, serviceName: 'ai' } },
    ]);
  client.subscribe('3', silence);
  await backend.asked(3);
});

it('a stream that may be begun anew outlives its subgraph, and its next event says that some may be missing', async () => {
  const rule = { shared: false, begins: 'now', whenLost: 'retry' } as const;
  await using opened = await open({ subscriptions: { silence: rule } });
  const { client, backend } = opened;
  client.subscribe('1', silence);
  const [one] = await backend.asked(1);
  const event = (id: string | undefined, number: number) => ({
    ...{ id, type: 'next' },
    payload: { data: { silence: { number } } },
  });
  one.send(event(one.frame.id, 1));
  await client.seen({ id: '1', type: 'next' });
  one.socket.terminate();
  const [, two] = await backend.asked(2);
  two?.send(event(two.frame.id, 5));
  const subscriptionGap = {
    since: expect.any(String),
    reason: 'SUBSCRIPTION_UPSTREAM_LOST',
    serviceName: 'ai',
  };
  await client.seen({ payload: { data: { silence: { number: 5 } }, extensions: { subscriptionGap } } });
  expect(client.typesOf('1')).toEqual(['next', 'next']);
});

it('a subgraph that never acknowledges is given up in time', async () => {
  await using opened = await open({ acknowledges: false });
  const { client } = opened;
  client.subscribe('1', silence);
  expect(await errorOf(client, '1')).toMatchObject([{ extensions: { code: 'STORE_UNAVAILABLE' } }]);
});

it('frames for operations that nobody has any more are passed over', async () => {
  await using opened = await open();
  const { client, backend } = opened;
  client.subscribe('1', silence);
  const [{ frame, send }] = await backend.asked(1);
  send({ id: 'never', type: 'next', payload: { data: {} } });
  send({ id: frame.id, type: 'next', payload: { data: { silence: { number: 7 } } } });
  await client.seen({ id: '1', type: 'next', payload: { data: { silence: { number: 7 } } } });
});
