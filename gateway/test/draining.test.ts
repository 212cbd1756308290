/** A deploy: the gateway shuts down while people are connected. */
import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { systemClock } from '@ensure-study/kit/clock';
import { openFakeGateway } from './fake-gateway.ts';
import { openHttpStream } from './http-stream-reader.ts';
import { openInitialised } from './raw-socket.ts';

const silence = 'subscription { silence { number } }';

it('sends clients away one after another; meanwhile it lets nobody new in, says so, and answers what is asked', async () => {
  let goOn = () => {};
  const steps = new Promise<void>((resolve) => (goOn = resolve));
  let isClosing = false;
  const clock = {
    ...systemClock,
    sleep: (ms: number, signal?: AbortSignal) => (isClosing ? steps : systemClock.sleep(ms, signal)),
  };
  await using fake = await openFakeGateway({ clock });
  const sockets = [await openInitialised(fake), await openInitialised(fake)];
  for (const socket of sockets) socket.subscribe('1', silence);
  await vi.waitFor(() => expect(fake.state.openStreams).toBe(2));
  isClosing = true;
  const closing = fake.gateway.close();
  expect(await Promise.race(sockets.map(({ closed }) => closed))).toBe(1001);
  const ready = await fetch(`${fake.url}/health/ready`);
  expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([503, 'draining']);
  expect(sockets.filter(({ socket }) => socket.readyState === WebSocket.OPEN)).toHaveLength(1);
  const refused = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const [, response] = await once(refused, 'unexpected-response');
  expect(response.statusCode).toBe(503);
  refused.on('error', () => {}).terminate();
  const stream = await openHttpStream(fake, silence, { accept: 'text/event-stream' });
  expect([stream.response.status, await stream.rest()]).toEqual([
    503,
    expect.stringContaining('SUBSCRIPTION_SERVER_CLOSE'),
  ]);
  expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
  goOn();
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([1001, 1001]);
  await closing;
  const { values } = await fake.metrics.subscriptionEnds.get();
  expect(values.map(({ labels, value }) => [labels.reason, value])).toEqual([['server_close', 2]]);
});
