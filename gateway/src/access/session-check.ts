/** Whether the session behind a good token still stands: asked at core, remembered for seconds, dropped on revocation. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';

const rememberedMs = 5_000;
const sessionsMax = 10_000;

export interface SessionCheck {
  /** True when core does not answer: an access token then stays good for its own short life. */
  isActive(sessionId: string, signal?: AbortSignal): Promise<boolean>;
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
export function createSessionCheck(options: {
  client: InternalClient;
  clock: Clock;
  logger: Logger;
}): SessionCheck {
  const { client, clock, logger } = options;
  const answers = new LRUCache<string, { active: boolean; at: number }>({ max: sessionsMax });
  // An answer that was under way while its session was revoked must not count.
  const revoked = new LRUCache<string, true>({ max: sessionsMax });
  const asked = new Map<string, Promise<boolean>>();
  const revokedListeners = new Set<(sessionId: string) => void>();
  const gapListeners = new Set<() => void>();
  let following = false;

  async function ask(sessionId: string): Promise<boolean> {
    const at = clock.now();
    try {
      const { active } = await client.call('session', { sessionId });
      if (following) answers.set(sessionId, { active, at });
      return active;
    } catch (error) {
      logger.warn({ err: error }, 'core does not answer for a session; its token counts for its own life');
      return true;
    }
  }

  return {
    async isActive(sessionId) {
      if (revoked.has(sessionId)) return false;
      const known = answers.get(sessionId);
      if (following && known && clock.now() - known.at <= rememberedMs) return known.active;
      const under = asked.get(sessionId) ?? ask(sessionId).finally(() => asked.delete(sessionId));
      asked.set(sessionId, under);
      return (await under) && !revoked.has(sessionId);
    },
    noteFollowing() {
      if (following) return;
      following = true;
      gapListeners.forEach((listener) => listener());
    },
    noteLost() {
      following = false;
      answers.clear();
    },
    noteRevoked(sessionId) {
      revoked.set(sessionId, true);
      answers.delete(sessionId);
      revokedListeners.forEach((listener) => listener(sessionId));
    },
    onRevoked(listener) {
      revokedListeners.add(listener);
      return () => revokedListeners.delete(listener);
    },
    onGap(listener) {
      gapListeners.add(listener);
      return () => gapListeners.delete(listener);
    },
  };
}
