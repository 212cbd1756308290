/** A websocket of which every frame is seen, as no client library shows it. */
import { once } from 'node:events';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { FakeGateway } from './fake-gateway.ts';

export interface Frame {
  type: string;
  id?: string;
  payload?: unknown;
}

/** Opens a socket that has said nothing yet. `protocols`: those it offers. */
export async function openRawSocket(
  fake: FakeGateway,
  {
    protocols = ['graphql-transport-ws'],
    headers = {},
  }: { protocols?: string[]; headers?: Record<string, string> } = {},
) {
  const socket = new WebSocket(`${fake.url.replace('http', 'ws')}/graphql`, protocols, { headers });
  const frames: Frame[] = [];
  const closed = once(socket, 'close').then(([code]) => code as number);
  socket.on('message', (text) => frames.push(JSON.parse(String(text))));
  await once(socket, 'open');
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  return {
    socket,
    frames,
    closed,
    send,
    /** Sends text as it is. */
    sendText: (text: string) => socket.send(text),
    subscribe: (id: string, query: string, rest: object = {}) =>
      send({ id, type: 'subscribe', payload: { query, ...rest } }),
    /** Types of the frames of one operation. */
    typesOf: (id: string) => frames.filter((frame) => frame.id === id).map(({ type }) => type),
    /** Resolves once a frame like this has come. */
    seen: (frame: Partial<Frame>) =>
      vi.waitFor(() => expect(frames).toContainEqual(expect.objectContaining(frame)), { timeout: 10_000 }),
  };
}
export type RawSocket = Awaited<ReturnType<typeof openRawSocket>>;

/** A socket that has said who it is, and was let in. */
export async function openInitialised(fake: FakeGateway, payload?: object): Promise<RawSocket> {
  const opened = await openRawSocket(fake);
  opened.send({ type: 'connection_init', ...(payload && { payload }) });
  await opened.seen({ type: 'connection_ack' });
  return opened;
}
