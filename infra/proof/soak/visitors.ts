/** Clients of the gateway, each on a connection of its own that can be read, left alone and broken off. */
import { request, type IncomingMessage } from 'node:http';
import { connect, type Socket, type TcpNetConnectOpts } from 'node:net';
import { WebSocket } from 'ws';
import { breakOff } from './break-off.ts';
import { operations, type OperationName, type Visit } from './domain/visits.ts';

/** Somebody who has come. */
export interface Visitor {
  /** Resolves once the connection is closed. */
  leave(): Promise<void>;
  /** Events so far. */
  events(): number;
}
export interface Visiting {
  url: string;
  token: string | undefined;
  /** Where streams that go on begin. */
  after: string;
}

/** For so long a visitor waits to be let in. */
const patienceMs = 300;
const accepts = {
  multipart: 'multipart/mixed;subscriptionSpec=1.0, application/json',
  events: 'text/event-stream',
} as const;

/** Resolves when the visitor has been let in, has been refused, or waits no longer. */
export function visit(visiting: Visiting, planned: Visit): Promise<Visitor> {
  return planned.transport === 'websocket'
    ? visitByWebsocket(visiting, planned)
    : visitByHttp(visiting, planned, accepts[planned.transport]);
}

const payloadOf = (name: OperationName, after: string) => {
  const query = operations[name];
  return { query, ...(query.includes('$after') && { variables: { after } }) };
};

async function visitByWebsocket({ url, token, after }: Visiting, planned: Visit): Promise<Visitor> {
  let wire: Socket | undefined;
  let events = 0;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
    createConnection: (options: object) => (wire = connect(options as TcpNetConnectOpts)),
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const send = (frame: object) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(frame));
  const begin = () => {
    for (const [id, name] of planned.asks.entries())
      send({ id: `${id}`, type: 'subscribe', payload: payloadOf(name, after) });
    if (planned.isStalled) socket.pause();
  };
  socket.on('error', () => undefined);
  socket.once('open', () => {
    send({
      type: 'connection_init',
      payload: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  });
  const letIn = new Promise<void>((resolve) => {
    socket.on('message', (text) => {
      const { type } = JSON.parse(String(text)) as { type: string };
      if (type === 'next') events += 1;
      if (type === 'ping') send({ type: 'pong' });
      if (type !== 'connection_ack') return;
      begin();
      resolve();
    });
  });
  if (!planned.isHasty) await within(Promise.race([letIn, closed]));
  return {
    events: () => events,
    async leave() {
      if (planned.leaves === 'breaking' && wire) breakOff(wire);
      else {
        if (socket.isPaused) socket.resume();
        if (planned.leaves !== 'closing')
          for (const id of planned.asks.keys()) send({ id: `${id}`, type: 'complete' });
        socket.close(1000);
      }
      await closed;
    },
  };
}

async function visitByHttp(
  { url, token, after }: Visiting,
  { asks: [name = 'query'], isHasty, isStalled, leaves }: Visit,
  accept: string,
): Promise<Visitor> {
  let events = 0;
  const { hostname: host, port } = new URL(url);
  const wire = connect({ host, port: Number(port) });
  const closed = new Promise<void>((resolve) => wire.once('close', () => resolve()));
  const sent = request(new URL('/graphql', url), {
    ...{ method: 'POST', createConnection: () => wire },
    headers: {
      ...{ accept, 'content-type': 'application/json' },
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  sent.on('error', () => undefined);
  const letIn = new Promise<void>((resolve) => {
    sent.once('response', (response: IncomingMessage) => {
      response.on('error', () => undefined);
      if (!isStalled) response.on('data', () => (events += 1));
      resolve();
    });
  });
  sent.end(JSON.stringify(payloadOf(name, after)));
  if (!isHasty) await within(Promise.race([letIn, closed]));
  return {
    events: () => events,
    async leave() {
      // Over HTTP nobody can leave in words.
      if (leaves === 'breaking') breakOff(wire);
      else wire.destroy();
      await closed;
    },
  };
}

async function within(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
