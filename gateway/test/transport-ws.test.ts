/** `graphql-transport-ws` frame by frame, as its protocol says it: between a client and the gateway. */
import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { openFakeGateway, somebody } from './fake-gateway.ts';
import { allQuiet } from './http-stream-reader.ts';
import { openInitialised, openRawSocket } from './raw-socket.ts';

const silence = 'subscription { silence { number } }';
const countTo = (to: number) => `subscription { count(to: ${to}) { number } }`;
const steps = 'subscription { steps(to: 9) { number } }';
const refused = 'subscription { refused(how: "FORBIDDEN") { number } }';

describe('a connection', () => {
  it('agrees on graphql-transport-ws, also where other protocols are offered with it', async () => {
    await using fake = await openFakeGateway();
    const { socket } = await openRawSocket(fake, { protocols: ['graphql-ws', 'graphql-transport-ws'] });
    expect(socket.protocol).toBe('graphql-transport-ws');
    socket.terminate();
  });

  it('that offers only another protocol is closed with 4406', async () => {
    await using fake = await openFakeGateway();
    const { closed } = await openRawSocket(fake, { protocols: [] });
    expect(await closed).toBe(4406);
  });

  it.each([
    ['nothing', {}],
    ['an empty payload', { payload: {} }],
    ['what the gateway does not know', { payload: { client: { name: 'lms' } } }],
  ])('is acknowledged once after an init with %s', async (_, rest) => {
    await using fake = await openFakeGateway();
    const socket = await openRawSocket(fake);
    socket.send({ type: 'connection_init', ...rest });
    await socket.seen({ type: 'connection_ack' });
    expect(socket.frames).toHaveLength(1);
    socket.socket.terminate();
  });

  it.each(['authorization', 'Authorization'])('is somebody by %s in its init', async (name) => {
    await using fake = await openFakeGateway();
    const viewer = somebody();
    const socket = await openInitialised(fake, { [name]: `Bearer ${await fake.tokenOf(viewer)}` });
    socket.subscribe('1', 'subscription { mine { who } }');
    await socket.seen({ id: '1', type: 'next', payload: { data: { mine: { who: viewer.userId } } } });
    socket.socket.terminate();
  });

  it('that never says who it is is closed with 4408', async () => {
    await using fake = await openFakeGateway({ socketInitMs: 50 });
    expect(await (await openRawSocket(fake)).closed).toBe(4408);
  });

  it.each([
    ['text that is no JSON', '{'],
    ['JSON that is no message', '[]'],
    ['a message without a type', '{"id":"1"}'],
    ['a type that is unknown', '{"type":"start","id":"1"}'],
    ['a subscribe without an id', '{"type":"subscribe","payload":{"query":"{ answers }"}}'],
    ['a subscribe without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
    [
      'variables that are no object',
      '{"type":"subscribe","id":"1","payload":{"query":"{ answers }","variables":"x"}}',
    ],
    ['a payload of an init that is no object', '{"type":"connection_init","payload":"x"}'],
  ])('is closed with 4400 for %s', async (_, text) => {
    await using fake = await openFakeGateway();
    const socket = await openRawSocket(fake);
    if (!text.includes('connection_init')) {
      socket.send({ type: 'connection_init' });
      await socket.seen({ type: 'connection_ack' });
    }
    socket.sendText(text);
    expect(await socket.closed).toBe(4400);
  });

  it('that subscribes before it is acknowledged is closed with 4401', async () => {
    await using fake = await openFakeGateway();
    const socket = await openRawSocket(fake);
    socket.subscribe('1', silence);
    expect(await socket.closed).toBe(4401);
  });

  it('that says twice who it is is closed with 4429', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.send({ type: 'connection_init' });
    expect(await socket.closed).toBe(4429);
  });

  it('gets a pong with the payload of its ping, before and after it is acknowledged', async () => {
    await using fake = await openFakeGateway();
    const socket = await openRawSocket(fake);
    socket.send({ type: 'ping', payload: { at: 1 } });
    await socket.seen({ type: 'pong', payload: { at: 1 } });
    socket.send({ type: 'connection_init' });
    await socket.seen({ type: 'connection_ack' });
    socket.send({ type: 'ping' });
    await socket.seen({ type: 'pong' });
    socket.socket.terminate();
  });

  it('may send a pong that nobody asked for', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.send({ type: 'pong', payload: { anything: true } });
    socket.subscribe('1', '{ answers }');
    await socket.seen({ id: '1', type: 'complete' });
    socket.socket.terminate();
  });

  it('answers a ping of the websocket itself', async () => {
    await using fake = await openFakeGateway();
    const { socket } = await openInitialised(fake);
    const pong = once(socket, 'pong');
    socket.ping('are you there');
    expect(String((await pong)[0])).toBe('are you there');
    socket.terminate();
  });
});

describe('an operation', () => {
  it('of events is next after next in order, then complete, and nothing more', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', countTo(3));
    await socket.seen({ id: '1', type: 'complete' });
    expect(socket.frames.slice(1)).toEqual([
      ...[1, 2, 3].map((number) => ({ id: '1', type: 'next', payload: { data: { count: { number } } } })),
      { id: '1', type: 'complete' },
    ]);
    socket.socket.terminate();
  });

  it('of one answer is next and complete', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', '{ answers }');
    await socket.seen({ id: '1', type: 'complete' });
    expect(socket.typesOf('1')).toEqual(['next', 'complete']);
    socket.socket.terminate();
  });

  it.each([
    ['that is not valid', '{ nothing }'],
    ['that does not parse', 'subscription {'],
    ['that the subgraph refuses', refused],
  ])('%s is an error, without a complete after it', async (_, query) => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', query);
    await socket.seen({ id: '1', type: 'error' });
    socket.subscribe('2', '{ answers }');
    await socket.seen({ id: '2', type: 'complete' });
    expect(socket.typesOf('1')).toEqual(['error']);
    socket.socket.terminate();
  });

  it('that fails leaves its siblings alone', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('lives', steps);
    fake.state.step(1);
    await socket.seen({ id: 'lives', type: 'next' });
    socket.subscribe('fails', refused);
    await socket.seen({ id: 'fails', type: 'error' });
    fake.state.step(1);
    await socket.seen({ id: 'lives', type: 'next', payload: { data: { steps: { number: 2 } } } });
    socket.socket.terminate();
    await allQuiet(fake);
  });

  it('is told from others by its id, however they mingle', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    for (const id of ['a', 'b', 'c']) socket.subscribe(id, countTo(5));
    for (const id of ['a', 'b', 'c']) await socket.seen({ id, type: 'complete' });
    for (const id of ['a', 'b', 'c'])
      expect(socket.typesOf(id)).toEqual([...Array(5).fill('next'), 'complete']);
    socket.socket.terminate();
  });

  it('that the client completes frees its source, and nothing of it comes any more', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', steps);
    fake.state.step(1);
    await socket.seen({ id: '1', type: 'next' });
    socket.send({ id: '1', type: 'complete' });
    await allQuiet(fake);
    fake.state.step(3);
    socket.subscribe('2', '{ answers }');
    await socket.seen({ id: '2', type: 'complete' });
    expect(socket.typesOf('1')).toEqual(['next']);
    socket.socket.terminate();
  });

  it('that is not there can be completed', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.send({ id: 'never', type: 'complete' });
    socket.subscribe('1', '{ answers }');
    await socket.seen({ id: '1', type: 'complete' });
    socket.socket.terminate();
  });

  it('with the id of one that is open closes the socket with 4409, and frees both', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', silence);
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(1));
    socket.subscribe('1', silence);
    expect(await socket.closed).toBe(4409);
    await allQuiet(fake);
  });

  it('may have the id of one that has ended', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', '{ answers }');
    await socket.seen({ id: '1', type: 'complete' });
    socket.subscribe('1', countTo(1));
    await vi.waitFor(() => expect(socket.typesOf('1')).toEqual(['next', 'complete', 'next', 'complete']));
    socket.socket.terminate();
  });

  it('takes a name, variables and extensions', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake);
    socket.subscribe('1', 'query A { a: answers } subscription B($to: Int!) { count(to: $to) { number } }', {
      ...{ operationName: 'B', variables: { to: 1 }, extensions: { anything: 1 } },
    });
    await socket.seen({ id: '1', type: 'complete' });
    expect(socket.typesOf('1')).toEqual(['next', 'complete']);
    socket.socket.terminate();
  });
});
