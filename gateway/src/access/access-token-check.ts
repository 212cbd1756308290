/** For whom an access token of a program stands: asked at core by its digest, remembered for seconds, dropped on revocation. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '@ensure-study/kit/clock';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { InternalClient } from '@ensure-study/kit/internal-client';
import type { Logger } from '@ensure-study/kit/logger';
import { hashOpaqueToken, isWellFormedToken } from '@ensure-study/kit/opaque-tokens';
import type { Viewer } from '@ensure-study/kit/trust';
import { shareCalls } from './share-calls.ts';
import type { SessionCheck } from './session-check.ts';

const rememberedMs = 5_000;
/** As long as the token of a session is good by itself: an outage asks no more of one kind than of the other. */
const outageMs = 15 * 60_000;
const tokensMax = 10_000;

export interface AccessTokenCheckOptions {
  client: InternalClient;
  /** Tells whether revocations are heard, and which were. */
  sessions: Pick<SessionCheck, 'isFollowing' | 'isRevoked'>;
  clock: Clock;
  logger: Logger;
}

/** `expiresAt`: ms since the epoch. */
export interface TokenHolder {
  viewer: Viewer;
  expiresAt: number;
}

export interface AccessTokenCheck {
  /**
   * Undefined for a token that is not good. Throws STORE_UNAVAILABLE while core does not answer for one that was not seen
   * good within the last 15 minutes: it may be good all the same.
   */
  holderOf(token: string): Promise<TokenHolder | undefined>;
}

interface Answer {
  /** Undefined: the token is not good. */
  holder: TokenHolder | undefined;
  at: number;
  /** Whether revocations were heard of then. */
  isFollowed: boolean;
}

/** Neither logs nor keeps a token itself. */
export function createAccessTokenCheck(options: AccessTokenCheckOptions): AccessTokenCheck {
  const { sessions, clock } = options;
  const good = new LRUCache<string, Answer>({ max: tokensMax });
  // Apart, so that a flood of made-up tokens drives out none that is good.
  const bad = new LRUCache<string, Answer>({ max: tokensMax });
  const ask = createSharedAsk(options);
  const isFresh = ({ at, isFollowed }: Answer) =>
    isFollowed && sessions.isFollowing() && clock.now() - at <= rememberedMs;
  /** Who still stands, whenever that was answered. */
  const standing = (holder: TokenHolder | undefined) =>
    holder && holder.expiresAt > clock.now() && !sessions.isRevoked(holder.viewer.sessionId)
      ? holder
      : undefined;

  function holderInOutage(tokenHash: string, error: unknown): TokenHolder | undefined {
    // A token that core once said is over never stands again.
    if (bad.has(tokenHash)) return undefined;
    const last = good.get(tokenHash);
    if (last && clock.now() - last.at <= outageMs) return standing(last.holder);
    throw storeUnavailable('core', error, { http: { status: 503 } });
  }

  return {
    async holderOf(token) {
      if (!isWellFormedToken(token)) return undefined;
      const tokenHash = hashOpaqueToken(token);
      const known = good.get(tokenHash) ?? bad.get(tokenHash);
      if (known && isFresh(known)) return standing(known.holder);
      const at = clock.now();
      const asked = await ask(tokenHash);
      if ('error' in asked) return holderInOutage(tokenHash, asked.error);
      const answer = { holder: asked.holder, at, isFollowed: sessions.isFollowing() };
      if (!asked.holder) good.delete(tokenHash);
      (asked.holder ? good : bad).set(tokenHash, answer);
      return standing(asked.holder);
    },
  };
}

type Asked = { holder: TokenHolder | undefined } | { error: unknown };

/** Asks core; requests that come meanwhile with the same token share the answer. */
const createSharedAsk = ({ client, logger }: AccessTokenCheckOptions) =>
  shareCalls(async (tokenHash): Promise<Asked> => {
    try {
      const found = await client.call('access-token', { tokenHash });
      const holder = found && { viewer: found.viewer, expiresAt: Date.parse(found.expiresAt) };
      return { holder: holder ?? undefined };
    } catch (error) {
      logger.warn({ err: error }, 'core does not answer for an access token; one seen good lately counts on');
      return { error };
    }
  });
