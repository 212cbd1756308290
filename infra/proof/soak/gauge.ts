/**
 * Runs inside the gateway's process, loaded before the gateway (`--import`), and answers what is asked over the channel
 * to the parent. It knows nothing of the gateway: it counts what is alive on the heap, whoever holds it.
 */
import { EventEmitter, getEventListeners } from 'node:events';
import { Session } from 'node:inspector';
import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is on the heap after everything that nobody holds was collected. */
export interface Census {
  /** Connections that were taken, open or not: one that is closed and still held is a leak as well. */
  takenSockets: number;
  /** Open connections to others. */
  ownSockets: number;
  /** Of all event emitters and abort signals. */
  listeners: number;
}
export type Ask = 'heap' | 'census';

const listenersOf = (emitter: EventEmitter): number => {
  try {
    return emitter.eventNames().reduce((total, name) => total + emitter.listenerCount(name), 0);
  } catch {
    // A prototype is found among its objects, and has nothing to count.
    return 0;
  }
};
const abortListenersOf = (signal: object): number => {
  try {
    return getEventListeners(signal as EventTarget, 'abort').length;
  } catch {
    return 0;
  }
};
/** `server` is set on what a server has taken, and stays. */
const isTaken = (socket: object) => Boolean((socket as { server?: unknown }).server);

const isOwn = (socket: Socket) => !isTaken(socket) && !socket.destroyed && socket.remotePort !== undefined;

const kinds = {
  takenSockets: {
    prototype: Socket.prototype,
    count: (sockets: Socket[]) => sockets.filter(isTaken).length,
  },
  ownSockets: {
    prototype: Socket.prototype,
    count: (sockets: Socket[]) => sockets.filter(isOwn).length,
  },
  emitterListeners: {
    prototype: EventEmitter.prototype,
    count: (emitters: EventEmitter[]) => emitters.reduce((total, emitter) => total + listenersOf(emitter), 0),
  },
  abortListeners: {
    prototype: AbortSignal.prototype,
    count: (signals: object[]) => signals.reduce((total, signal) => total + abortListenersOf(signal), 0),
  },
};
Object.defineProperty(globalThis, 'soakGauge', { value: kinds, enumerable: false });

interface Found {
  result: { objectId: string; value: number };
  objects: { objectId: string };
}

/** The debugger finds every object of a kind, which no code of the process could. */
function countAll(): Record<keyof typeof kinds, number> {
  const session = new Session();
  session.connect();
  const post = (method: string, parameters: object): Found => {
    let answer: unknown;
    session.post(method, parameters, (error: Error | null, found?: object) => {
      if (error) throw error;
      answer = found;
    });
    return answer as Found;
  };
  const group = { objectGroup: 'soak' };
  try {
    const counts = Object.keys(kinds).map((kind) => {
      const at = `soakGauge.${kind}`;
      const { result } = post('Runtime.evaluate', { expression: `${at}.prototype`, ...group });
      const { objects } = post('Runtime.queryObjects', { prototypeObjectId: result.objectId, ...group });
      const counted = post('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: `function () { return ${at}.count(this) }`,
        returnByValue: true,
      });
      post('Runtime.releaseObjectGroup', group);
      return [kind, counted.result.value];
    });
    return Object.fromEntries(counts);
  } finally {
    session.disconnect();
  }
}

/** Twice, with a turn between: what is told of the collection of something may let go of something else. */
async function collect() {
  for (let round = 0; round < 2; round++) {
    (globalThis as unknown as { gc(): void }).gc();
    await nextTurn();
  }
}

async function answer(ask: Ask): Promise<number | Census> {
  await collect();
  if (ask === 'heap') return process.memoryUsage().heapUsed;
  const { emitterListeners, abortListeners, ...sockets } = countAll();
  return { ...sockets, listeners: emitterListeners + abortListeners };
}

process.on('message', (ask: Ask) => void answer(ask).then((answered) => process.send?.(answered)));
