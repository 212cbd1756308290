/** What a client may ask of a websocket that it does not read, or that it has not said who it is on. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { settled } from '../src/subscriptions/fixtures/scripted-engine.ts';
import { openFakeGateway, type FakeGateway } from './fake-gateway.ts';
import { openInitialised, openRawSocket, type RawSocket } from './raw-socket.ts';

const ping = JSON.stringify({ type: 'ping', payload: { at: 'x'.repeat(900) } });

/** Asks without reading until it is cut off; what the system keeps on the way is about ten megabytes. */
async function askOn({ socket }: RawSocket, most: number, ask: () => void): Promise<void> {
  socket.pause();
  for (let asked = 0; asked < most && socket.readyState === WebSocket.OPEN; asked++) {
    ask();
    if (asked % 500 === 0) await settled();
  }
  socket.resume();
}

/** The status with which another socket is answered. */
async function statusOf(fake: FakeGateway): Promise<number | undefined> {
  const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    const answered = ({ statusCode }: IncomingMessage) => {
      resolve(statusCode);
      socket.terminate();
    };
    socket.once('unexpected-response', (_, response) => answered(response)).once('upgrade', answered);
  });
}

describe('a socket that reads nothing is cut off, however much it asks for,', () => {
  it.each([
    ['before it has said who it is', openRawSocket],
    ['after it was let in', openInitialised],
  ])('%s', async (_, open) => {
    await using fake = await openFakeGateway();
    const socket = await open(fake);
    await askOn(socket, 30_000, () => socket.sendText(ping));
    expect(await socket.closed).toBe(1006);
  });

  it('also by pings of the websocket itself', async () => {
    await using fake = await openFakeGateway();
    const socket = await openRawSocket(fake);
    await askOn(socket, 200_000, () => socket.socket.ping('x'.repeat(125)));
    expect(await socket.closed).toBe(1006);
  });
});

it('a ping is answered without its payload where that is longer than it need be', async () => {
  await using fake = await openFakeGateway();
  const socket = await openRawSocket(fake);
  socket.send({ type: 'ping', payload: { at: 'x'.repeat(2_000) } });
  await socket.seen({ type: 'pong' });
  expect(socket.frames).toEqual([{ type: 'pong' }]);
  socket.socket.terminate();
});

it('an operation with an id of more than 256 characters closes the socket with 4400', async () => {
  await using fake = await openFakeGateway();
  const socket = await openInitialised(fake);
  socket.subscribe('x'.repeat(256), '{ answers }');
  await socket.seen({ id: 'x'.repeat(256), type: 'complete' });
  socket.subscribe('x'.repeat(257), '{ answers }');
  expect(await socket.closed).toBe(4400);
});

it('who has only sent a ping, or is refused, counts among those who have not said who they are until they have, or leave', async () => {
  await using fake = await openFakeGateway({ strangersMax: 1 });
  const stranger = await openRawSocket(fake);
  stranger.send({ type: 'ping' });
  await stranger.seen({ type: 'pong' });
  expect(await statusOf(fake)).toBe(503);
  stranger.send({ type: 'connection_init' });
  await stranger.seen({ type: 'connection_ack' });
  const refused = await openRawSocket(fake);
  refused.send({ type: 'connection_init', payload: { authorization: 'Bearer made.up.token' } });
  expect(await refused.closed).toBe(4403);
  await vi.waitFor(async () => expect(await statusOf(fake)).toBe(101));
  stranger.socket.terminate();
});
