import { once } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { openTracing } from '@ensure-study/kit/otlp-tracing';
import type { Tracing } from '@ensure-study/kit/tracing';
import { tracingVariables } from '@ensure-study/kit/tracing-variables';
import { openCollector } from '@ensure-study/testkit/collector';
import { silentLogger } from '@ensure-study/testkit/logger';
import { openFakeGateway, somebody, type FakeGateway } from './fake-gateway.ts';
import { openRawSocket } from './raw-socket.ts';
import { standardLimits } from './standard-limits.ts';

/** A socket that has said who it is, and may be refused. */
async function openSocket(fake: FakeGateway, headers: Record<string, string> = {}, authorization?: string) {
  const { frames: messages, ...opened } = await openRawSocket(fake, { headers });
  opened.send({ type: 'connection_init', payload: authorization === undefined ? {} : { authorization } });
  const acknowledged = () => vi.waitFor(() => expect(messages[0]?.type).toBe('connection_ack'));
  return { ...opened, messages, acknowledged };
}
const limits = { ...standardLimits, socketsPerUser: 2, operationsPerSocket: 3 };

describe('a socket', () => {
  it.each([
    ['a made-up token', 'Bearer made.up.token'],
    ['no bearer token', 'Basic abc'],
  ])('is closed with 4403 for %s', async (_, authorization) => {
    await using fake = await openFakeGateway();
    expect(await (await openSocket(fake, {}, authorization)).closed).toBe(4403);
  });

  it('takes the cookie of its page, and is closed with 4403 for a stale one', async () => {
    await using fake = await openFakeGateway();
    const viewer = somebody();
    const good = await openSocket(fake, { cookie: `ensure_access=${await fake.tokenOf(viewer)}` });
    await good.acknowledged();
    good.send({ id: '1', type: 'subscribe', payload: { query: '{ viewer { id } }' } });
    await vi.waitFor(() =>
      expect(good.messages).toContainEqual({
        id: '1',
        type: 'next',
        payload: expect.objectContaining({ data: { viewer: { id: viewer.userId } } }),
      }),
    );
    const stale = await openSocket(fake, { cookie: `ensure_access=${await fake.tokenOf(viewer, -1)}` });
    expect(await stale.closed).toBe(4403);
  });

  it('lends its operations no trace: each begins its own, tied to the handshake', async () => {
    await using collector = await openCollector();
    const variables = z.object(tracingVariables).parse({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const tracing = (await openTracing({ variables, logger: silentLogger, service: 'gateway' })) as Tracing;
    await using fake = await openFakeGateway({ tracing, trustedProxies: 'loopback' });
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    const socket = await openSocket(fake, { traceparent: `00-${traceId}-${spanId}-00` });
    await socket.acknowledged();
    for (const id of ['1', '2'])
      socket.send({ id, type: 'subscribe', payload: { query: '{ traceparent }' } });
    await vi.waitFor(() => expect(socket.messages.filter(({ type }) => type === 'next')).toHaveLength(2));
    await tracing.close();
    const operations = collector.spans.filter(({ name }) => name === 'operation');
    expect(operations.map(({ links }) => links)).toEqual([[{ traceId, spanId }], [{ traceId, spanId }]]);
    expect(new Set([traceId, ...operations.map((operation) => operation.traceId)]).size).toBe(3);
  });

  it('is closed with 4403 when its token expires', async () => {
    await using fake = await openFakeGateway();
    const socket = await openSocket(fake, {}, `Bearer ${await fake.tokenOf(somebody(), 2)}`);
    await socket.acknowledged();
    expect(await socket.closed).toBe(4403);
  });

  it('is closed with 4403 when its session is revoked, and others stay', async () => {
    await using fake = await openFakeGateway();
    const [one, two] = [somebody(), somebody()];
    const revoked = await openSocket(fake, {}, `Bearer ${await fake.tokenOf(one)}`);
    const other = await openSocket(fake, {}, `Bearer ${await fake.tokenOf(two)}`);
    await Promise.all([revoked.acknowledged(), other.acknowledged()]);
    fake.state.revoke(one.sessionId);
    expect(await revoked.closed).toBe(4403);
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
    other.socket.terminate();
  });

  it.each([
    ['a foreign page', 'https://elsewhere.test', 403],
    ['a page without an origin of its own', 'null', 403],
  ])('is refused to %s', async (_, origin, status) => {
    await using fake = await openFakeGateway({ webUrl: 'http://127.0.0.1:3000' });
    const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin,
    });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(status);
    socket.on('error', () => {});
    socket.terminate();
  });

  it.each(['http://localhost:3000', 'https://studio.apollographql.com'])('is open to %s', async (origin) => {
    await using fake = await openFakeGateway({ webUrl: 'http://127.0.0.1:3000' });
    const socket = await openSocket(fake, { origin });
    await socket.acknowledged();
    socket.socket.terminate();
  });
});

describe('limits', () => {
  it('close the socket of one person beyond the limit with 4429; a place becomes free when one closes', async () => {
    await using fake = await openFakeGateway({ limits });
    const authorization = `Bearer ${await fake.tokenOf(somebody())}`;
    const first = await openSocket(fake, {}, authorization);
    const second = await openSocket(fake, {}, authorization);
    await Promise.all([first.acknowledged(), second.acknowledged()]);
    expect(await (await openSocket(fake, {}, authorization)).closed).toBe(4429);
    const another = await openSocket(fake, {}, `Bearer ${await fake.tokenOf(somebody())}`);
    await another.acknowledged();
    first.socket.close();
    await first.closed;
    await vi.waitFor(async () => {
      const third = await openSocket(fake, {}, authorization);
      await third.acknowledged();
      third.socket.terminate();
    });
    second.socket.terminate();
    another.socket.terminate();
  });

  it('end an operation beyond those allowed on a socket with an error frame; the others go on', async () => {
    await using fake = await openFakeGateway({ limits });
    const socket = await openSocket(fake);
    await socket.acknowledged();
    const query = 'subscription { silence { number } }';
    for (const id of ['1', '2', '3', '4']) socket.send({ id, type: 'subscribe', payload: { query } });
    await vi.waitFor(() =>
      expect(socket.messages.at(-1)).toMatchObject({
        id: '4',
        type: 'error',
        payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }],
      }),
    );
    await vi.waitFor(() => expect(fake.state.openStreams).toBe(3));
    socket.socket.terminate();
  });

  it('close a socket that sends a message above 1 MB', async () => {
    await using fake = await openFakeGateway();
    const socket = await openSocket(fake);
    await socket.acknowledged();
    socket.send({
      id: '1',
      type: 'subscribe',
      payload: { query: `{ answers } #${'x'.repeat(1024 * 1024)}` },
    });
    expect(await socket.closed).toBe(1009);
  });
});
