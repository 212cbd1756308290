/** The live stream on which a person's notifications come. */
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { z } from 'zod';
import type { NotificationFeed } from '../ports.ts';

export const notificationStream = (accountId: string) => `notifications:${accountId}`;
const Payload = z.object({ id: z.string().optional() });

/** Reads what `announce` appends, in any process. */
export function createNotificationFeed(streams: LiveStreams): NotificationFeed {
  return {
    isCursor: (accountId, cursor) => streams.isCursor(notificationStream(accountId), cursor),
    async *follow(accountId, after, signal) {
      const items = streams.follow(notificationStream(accountId), { after, from: 'now', signal });
      for await (const { cursor, payload } of items) yield { cursor, id: Payload.parse(payload).id };
    },
  };
}
