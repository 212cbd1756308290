/** A subgraph's side of `graphql-transport-ws`, played frame by frame by the test. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Frame } from './raw-socket.ts';

export interface BackendSocket {
  socket: WebSocket;
  request: IncomingMessage;
  frames: Frame[];
  send(frame: object): void;
}

/** `acknowledges`: whether it answers an init by itself. */
export async function openScriptedBackend({ acknowledges = true } = {}) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const sockets: BackendSocket[] = [];
  server.on('connection', (socket, request) => {
    const frames: Frame[] = [];
    const send = (frame: object) => socket.send(JSON.stringify(frame));
    socket.on('message', (text) => {
      const frame = JSON.parse(String(text)) as Frame;
      frames.push(frame);
      if (acknowledges && frame.type === 'connection_init') send({ type: 'connection_ack' });
      if (frame.type === 'ping') send({ type: 'pong' });
    });
    sockets.push({ socket, request, frames, send });
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sockets,
    /** The operations that it was asked for, `count` of them, with the socket that each came by. */
    async asked(count: number) {
      return vi.waitFor(() => {
        const all = sockets.flatMap((socket) =>
          socket.frames.filter(({ type }) => type === 'subscribe').map((frame) => ({ ...socket, frame })),
        );
        if (all.length < count) throw new Error(`${all.length} operations were asked for.`);
        return all as [(typeof all)[number], ...typeof all];
      });
    },
    async [Symbol.asyncDispose]() {
      for (const { socket } of sockets) socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}
