/** The live sockets and streams: how many each person has, and when each must close. */
import type { Clock } from '@ensure-study/kit/clock';
import type { Identity } from '../access/identify.ts';
import type { SessionCheck } from '../access/session-check.ts';
import { drainConnections } from './drain-connections.ts';

/** Closes with which clients connect again, connect again later, refresh their token and connect again, or wait. */
export const closeCodes = {
  ...{ goingAway: 1001, tryAgainLater: 1013 },
  ...{ forbidden: 4403, tooManySockets: 4429 },
} as const;

/** A websocket, or a stream over HTTP. */
export interface LiveConnection {
  close(code: number, reason: string): void;
}

/** `revoked`: its session ended after its token was looked at. `too_many`: its owner has as many as they may. */
export type Admission = 'admitted' | 'revoked' | 'too_many';

export interface SocketRegistry {
  /** Counts the socket and watches over its token and session, where it may stay. */
  admit(socket: LiveConnection, identity: Identity, clientIp: string): Admission;
  /** Forgets a closed socket. */
  release(socket: LiveConnection): void;
  /** Tells all to go away, spread over the window; resolves when the last one was told. From now on it is draining. */
  drain(): Promise<void>;
  /** Whether nobody new is let in. */
  isDraining(): boolean;
  /** Stops listening to revocations. */
  close(): void;
}

interface Admitted {
  owner: string;
  sessionId?: string;
  expiry?: NodeJS.Timeout;
}

/** No timer lasts longer; the token of a program may. */
const timerMsMax = 2 ** 31 - 1;

export interface SocketRegistryOptions {
  sessions: Pick<SessionCheck, 'isActive' | 'isRevoked' | 'onRevoked' | 'onGap'>;
  /** Per person, or per address for nobody; 0 = off. */
  socketsPerUserMax: number;
  /** Over which a shutdown spreads the closing of sockets. */
  drainWindowMs: number;
  clock: Clock;
}

export function createSocketRegistry(options: SocketRegistryOptions): SocketRegistry {
  const { sessions, socketsPerUserMax, drainWindowMs, clock } = options;
  const admitted = new Map<LiveConnection, Admitted>();
  const counts = new Map<string, number>();
  let isDraining = false;
  const stopWatching = watchSessions(sessions, admitted);

  return {
    admit(socket, identity, clientIp) {
      // What is not admitted yet is closed by no revocation, so one that was heard of meanwhile is remembered here.
      if (identity.kind === 'viewer' && sessions.isRevoked(identity.viewer.sessionId)) return 'revoked';
      const owner = identity.kind === 'viewer' ? `user:${identity.viewer.userId}` : `address:${clientIp}`;
      const count = counts.get(owner) ?? 0;
      if (socketsPerUserMax > 0 && count >= socketsPerUserMax) return 'too_many';
      counts.set(owner, count + 1);
      const entry: Admitted = { owner };
      if (identity.kind === 'viewer') {
        entry.sessionId = identity.viewer.sessionId;
        watchExpiry(socket, entry, { expiresAt: identity.expiresAt, clock });
      }
      admitted.set(socket, entry);
      return 'admitted';
    },
    release(socket) {
      const entry = admitted.get(socket);
      if (!entry) return;
      admitted.delete(socket);
      clearTimeout(entry.expiry);
      const count = (counts.get(entry.owner) ?? 1) - 1;
      if (count > 0) counts.set(entry.owner, count);
      else counts.delete(entry.owner);
    },
    drain() {
      isDraining = true;
      return drainConnections({ connections: () => admitted.keys(), windowMs: drainWindowMs, clock });
    },
    isDraining: () => isDraining,
    close: stopWatching,
  };
}

const forbid = (socket: LiveConnection, reason: string) => socket.close(closeCodes.forbidden, reason);

/** Closes the socket when its token ends. */
function watchExpiry(
  socket: LiveConnection,
  entry: Admitted,
  { expiresAt, clock }: { expiresAt: number; clock: Clock },
): void {
  const watch = () => {
    const remainingMs = expiresAt - clock.now();
    entry.expiry =
      remainingMs > timerMsMax
        ? setTimeout(watch, timerMsMax)
        : setTimeout(() => forbid(socket, 'Token expired'), Math.max(0, remainingMs));
  };
  watch();
}

/** Closes what belongs to a session that has ended; answers how to stop. */
function watchSessions(
  sessions: SocketRegistryOptions['sessions'],
  admitted: ReadonlyMap<LiveConnection, Admitted>,
): () => void {
  const stopRevoked = sessions.onRevoked((sessionId) => {
    for (const [socket, entry] of admitted)
      if (entry.sessionId === sessionId) forbid(socket, 'Session revoked');
  });
  const stopGap = sessions.onGap(() => {
    for (const [socket, { sessionId }] of admitted) {
      if (sessionId === undefined) continue;
      void sessions.isActive(sessionId).then((active) => active || forbid(socket, 'Session revoked'));
    }
  });
  return () => {
    stopRevoked();
    stopGap();
  };
}
