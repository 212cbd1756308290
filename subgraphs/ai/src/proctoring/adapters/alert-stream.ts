/** Alerts on the live stream of their assessment. */
import { z } from 'zod';
import type { LiveStreams, StreamItem } from '@ensure-study/stores/streams/port';
import { alertClasses, alertKinds } from '../domain/rules.ts';
import type { AlertFeed, AlertRecord } from '../ports.ts';

export const alertStream = (assessmentId: string) => `alerts:${assessmentId}`;

/** An alert as it comes out of JSON. */
const AlertPayload = z.object({
  attemptId: z.string(),
  userId: z.string(),
  kind: z.enum(alertKinds),
  class: z.enum(alertClasses),
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
  durationMs: z.number(),
  receivedAt: z.iso.datetime().transform((text) => new Date(text)),
});

function toAlertRecord({ cursor, payload }: StreamItem): AlertRecord {
  return { cursor, ...AlertPayload.parse(payload) };
}

/** The feed over live streams. */
export function createAlertFeed(liveStreams: LiveStreams): AlertFeed {
  return {
    isCursor: (assessmentId, cursor) => liveStreams.isCursor(alertStream(assessmentId), cursor),
    async *follow(assessmentId, after, signal) {
      for await (const item of liveStreams.follow(alertStream(assessmentId), { after, from: 'now', signal }))
        yield toAlertRecord(item);
    },
  };
}
