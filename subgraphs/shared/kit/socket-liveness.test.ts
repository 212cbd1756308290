import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pingAll } from './socket-liveness.ts';

it('one timer pings all sockets of a server, and cuts off those that do not answer, or answer what was not asked', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [answers, silent] = [new WebSocket(url), new WebSocket(url, { autoPong: false })];
  const guesses = new WebSocket(url, { autoPong: false });
  guesses.on('ping', () => guesses.pong('12345678'));
  await Promise.all([answers, silent, guesses].map((socket) => once(socket, 'open')));
  const stop = pingAll(server.clients, 200);
  let pings = 0;
  answers.on('ping', () => (pings += 1));
  await Promise.all([silent, guesses].map((socket) => once(socket, 'close')));
  expect([pings > 0, answers.readyState]).toEqual([true, WebSocket.OPEN]);
  stop();
  answers.terminate();
  server.close();
});
