/** Whether the session behind a good token still stands: asked at core, remembered for seconds, dropped on revocation. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import { shareCalls } from './share-calls.ts';

const rememberedMs = 5_000;
const sessionsMax = 10_000;

export interface SessionCheckOptions {
  client: InternalClient;
  clock: Clock;
  logger: Logger;
}

export interface SessionCheck {
  /** True when core does not answer: an access token then stays good for its own short life. */
  isActive(sessionId: string): Promise<boolean>;
  /** Whether revocations are heard, so that answers may be remembered. */
  isFollowing(): boolean;
  /** Whether a session is known to be over, by whatever way that was heard. */
  isRevoked(sessionId: string): boolean;
  /** The stream of revocations (re)started: answers may be remembered from now on. */
  noteFollowing(): void;
  /** The stream broke: from now on every request asks. */
  noteLost(): void;
  noteRevoked(sessionId: string): void;
  /** Calls back for every revoked session; answers how to stop. */
  onRevoked(listener: (sessionId: string) => void): () => void;
  /** Calls back when revocations may have been missed; answers how to stop. */
  onGap(listener: () => void): () => void;
}

/** Session checks through core's internal API. */
export function createSessionCheck(options: SessionCheckOptions): SessionCheck {
  const { clock } = options;
  const answers = new LRUCache<string, { active: boolean; at: number }>({ max: sessionsMax });
  // Heard of by any way; an answer that was under way while its session was revoked must not count either.
  const revoked = new LRUCache<string, true>({ max: sessionsMax });
  const ask = createSharedAsk(options);
  const revocations = createListeners<string>();
  const gaps = createListeners<undefined>();
  let following = false;

  return {
    async isActive(sessionId) {
      if (revoked.has(sessionId)) return false;
      const known = answers.get(sessionId);
      if (following && known && clock.now() - known.at <= rememberedMs) return known.active;
      const at = clock.now();
      const active = await ask(sessionId);
      // A session never stands again: it stays refused when core cannot be asked any more.
      if (active === false) revoked.set(sessionId, true);
      if (following && active !== undefined) answers.set(sessionId, { active, at });
      return active !== false && !revoked.has(sessionId);
    },
    isFollowing: () => following,
    isRevoked: (sessionId) => revoked.has(sessionId),
    noteFollowing() {
      if (following) return;
      following = true;
      gaps.tell(undefined);
    },
    noteLost() {
      following = false;
      answers.clear();
    },
    noteRevoked(sessionId) {
      revoked.set(sessionId, true);
      answers.delete(sessionId);
      revocations.tell(sessionId);
    },
    onRevoked: revocations.add,
    onGap: gaps.add,
  };
}

/** Asks core; requests that come meanwhile for the same session share the answer. Undefined when core does not answer. */
const createSharedAsk = ({ client, logger }: SessionCheckOptions) =>
  shareCalls(async (sessionId): Promise<boolean | undefined> => {
    try {
      return (await client.call('session', { sessionId })).active;
    } catch (error) {
      logger.warn({ err: error }, 'core does not answer for a session; its token counts for its own life');
      return undefined;
    }
  });

function createListeners<T>() {
  const listeners = new Set<(value: T) => void>();
  return {
    tell: (value: T) => listeners.forEach((listener) => listener(value)),
    add(listener: (value: T) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
