/** The live stream on which processes learn of revoked sessions. */
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { z } from 'zod';
import type { RevocationSource } from '../ports.ts';

export const revocationStream = 'session-revocations';
const Payload = z.object({ sessionId: z.string() });

/** Reads what `announceRevoked` appends, in any process. */
export function createRevocationSource(liveStreams: LiveStreams): RevocationSource {
  return {
    async followFromNow(signal) {
      const after = await liveStreams.last(revocationStream);
      return sessionIds(liveStreams.follow(revocationStream, { after, from: 'start', signal }));
    },
  };
}

async function* sessionIds(items: AsyncIterable<{ payload: unknown }>): AsyncGenerator<string> {
  for await (const { payload } of items) yield Payload.parse(payload).sessionId;
}
