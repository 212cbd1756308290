/** Follows core's stream of revoked sessions for as long as the gateway lives. */
import { jittered } from '@ensure-study/kit/backoff';
import { SessionRevocation } from '@ensure-study/contracts/internal-api';
import type { Clock } from '@ensure-study/kit/clock';
import type { Logger } from '@ensure-study/kit/logger';
import type { Replicas } from '@ensure-study/kit/replicas';
import { askSpread, createSpread, type Spread } from '@ensure-study/kit/spread';
import { serviceHeader, type ServiceTrust } from '@ensure-study/kit/trust';
import type { SessionCheck } from './session-check.ts';

export interface FollowRevocationsOptions {
  core: Replicas;
  trust: ServiceTrust;
  sessions: Pick<SessionCheck, 'noteFollowing' | 'noteLost' | 'noteRevoked'>;
  clock: Clock;
  logger: Logger;
}

/** Core shows every 5 s that the stream lives. */
const silenceMs = 12_000;
const backoffMs = { first: 200, max: 5_000 };

/** Begins to follow; answers how to stop. */
export function followRevocations(options: FollowRevocationsOptions): () => void {
  const { core, sessions, clock, logger } = options;
  const spread = createSpread(core);
  const stopped = new AbortController();
  void (async () => {
    let waitMs = backoffMs.first;
    while (!stopped.signal.aborted) {
      const followed = await followOnce(options, spread, stopped.signal).catch((error: unknown) => {
        logger.debug({ err: error }, 'the stream of revoked sessions is down');
        return false;
      });
      sessions.noteLost();
      waitMs = followed ? backoffMs.first : Math.min(waitMs * 2, backoffMs.max);
      const jitteredMs = jittered(waitMs);
      await clock.sleep(jitteredMs, stopped.signal).catch(() => undefined);
    }
  })();
  return () => stopped.abort();
}

/** Reads one connection to its end; true when it had delivered anything. */
async function followOnce(
  { trust, sessions }: FollowRevocationsOptions,
  spread: Spread,
  stopped: AbortSignal,
): Promise<boolean> {
  const silent = new AbortController();
  const stop = () => silent.abort();
  stopped.addEventListener('abort', stop, { once: true });
  let timer = setTimeout(stop, silenceMs);
  let heard = false;
  try {
    const headers = { [serviceHeader]: await trust.sign('gateway') };
    const { signal } = silent;
    const response = await askSpread(spread, { repeatable: true, signal }, (url) =>
      fetch(new URL('/internal/session-revocations', url), { headers, signal }),
    );
    if (!response.ok || !response.body) throw new Error(`core answered with status ${response.status}.`);
    for await (const line of linesOf(response.body)) {
      clearTimeout(timer);
      timer = setTimeout(stop, silenceMs);
      const { sessionId } = SessionRevocation.parse(JSON.parse(line));
      if (sessionId !== undefined) sessions.noteRevoked(sessionId);
      sessions.noteFollowing();
      heard = true;
    }
  } catch (error) {
    if (!heard) throw error;
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', stop);
  }
  return heard;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}
