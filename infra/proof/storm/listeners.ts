/**
 * A process of clients, outside the product: each has a websocket of its own, follows one meeting, and comes back as the
 * page does, by the page's own code. Told whom to follow by the parent, and answers what each has heard.
 */
import { WebSocket } from 'ws';
import { z } from 'zod';
import { followStream, type StreamObserver } from '../../../web/src/api/follow-stream.ts';

export interface Listener {
  token: string;
  meetingId: string;
}
export type Order =
  | { kind: 'follow'; gateway: string; listeners: Listener[] }
  | { kind: 'report' }
  /** From now on the first event after a lost connection is noted. */
  | { kind: 'watch' };
export interface Heard {
  /** Has heard anything at all. */
  begun: boolean;
  /** Numbers of the lines, as they came. */
  lines: number[];
  /** When the connection was lost, and when it was taken again and when an event came by it, by the wall clock. */
  lostAt?: number;
  connectedAt?: number;
  resumedAt?: number;
  tries: number;
  failures: string[];
}
export interface Report {
  heard: Heard[];
}

const activity = `subscription($id: ID!, $after: String) {
  meetingActivity(meetingId: $id, after: $after) { cursor kind text } }`;
const Frame = z.object({ type: z.string(), payload: z.unknown().optional() });
const Next = z.object({
  data: z.object({
    meetingActivity: z.object({ cursor: z.string(), kind: z.string(), text: z.string().nullable() }),
  }),
});
type Activity = z.infer<typeof Next>['data']['meetingActivity'];

let isWatching = false;

/** Follows without end. */
function follow(gateway: string, { token, meetingId }: Listener): Heard {
  const heard: Heard = { begun: false, lines: [], tries: 0, failures: [] };
  followStream<Activity>({
    subscribe: (after, observer) => open(gateway, { token, variables: { id: meetingId, after } }, observer),
    cursorOf: ({ cursor }) => cursor,
    onEvent({ text }) {
      heard.begun = true;
      const number = /^line (\d+)$/.exec(text ?? '')?.[1];
      if (number) heard.lines.push(Number(number));
      if (heard.lostAt !== undefined) heard.resumedAt ??= Date.now();
    },
    onGap: () => void heard.failures.push('told that something is missing'),
    onState(state, message) {
      if (!isWatching) return;
      if (state === 'lost') {
        heard.lostAt ??= Date.now();
        heard.tries += 1;
        heard.failures.push(message ?? '');
      }
      if (state === 'live' && heard.lostAt !== undefined) heard.connectedAt = Date.now();
      if (state === 'refused') heard.failures.push(`refused: ${message}`);
    },
    renewIdentity: async () => true,
    schedule(delayMs, task) {
      const timer = setTimeout(task, delayMs);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
  return heard;
}

function open(
  gateway: string,
  { token, variables }: { token: string; variables: object },
  observer: StreamObserver<Activity>,
): () => void {
  const socket = new WebSocket(`${gateway.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
    perMessageDeflate: false,
  });
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const fail = (message: string) => observer.failed({ kind: 'passing', message });
  socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  socket.on('error', ({ message }) => fail(message.replace(/:\d+$/, '')));
  socket.on('close', (code) => fail(`closed with ${code}`));
  socket.on('message', (text) => {
    const { type, payload } = Frame.parse(JSON.parse(String(text)));
    if (type === 'ping') send({ type: 'pong' });
    if (type === 'connection_ack') {
      observer.connected();
      send({ id: '1', type: 'subscribe', payload: { query: activity, variables } });
    }
    const event = type === 'next' ? Next.safeParse(payload) : undefined;
    if (event?.success) observer.next(event.data.data.meetingActivity);
    else if (event || type === 'error' || type === 'complete') fail(`${type} ${codesIn(payload)}`);
  });
  return () => socket.terminate();
}

/** Codes of errors, without what is another one each time. */
const codesIn = (payload: unknown) =>
  [...(JSON.stringify(payload) ?? '').matchAll(/"code":"(\w+)"/g)].map(([, code]) => code).join(' ');

const everybody: Heard[] = [];
process.on('message', (order: Order) => {
  if (order.kind === 'watch') isWatching = true;
  else if (order.kind === 'report') process.send?.({ heard: everybody } satisfies Report);
  else everybody.push(...order.listeners.map((listener) => follow(order.gateway, listener)));
});
process.once('disconnect', () => process.exit(0));
