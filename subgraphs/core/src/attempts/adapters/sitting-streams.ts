/** What happens to a sitting, on the live streams of its attempt and of its assessment. */
import type { Executor } from '@ensure-study/stores/sql/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import { z } from 'zod';
import { sittingNewsKinds, type SittingFeed, type SittingNews, type SittingRecords } from '../ports.ts';

const attemptStream = (attemptId: string) => `sitting:${attemptId}`;
const wallStream = (assessmentId: string) => `sittings:${assessmentId}`;

const moment = z.iso.datetime().transform((text) => new Date(text));
/** News as they come out of JSON. */
const News = z.object({
  kind: z.enum(sittingNewsKinds),
  attemptId: z.string(),
  at: moment,
  endsAt: moment.nullable(),
  message: z
    .object({ id: z.string(), attemptId: z.string(), authorId: z.string(), text: z.string(), sentAt: moment })
    .nullable(),
});

/** Tells within the caller's transaction. */
export function createSittingRecords(db: Executor, liveStreams: LiveStreams): SittingRecords {
  return {
    async tell({ id: attemptId, assessmentId, endsAt }, { kind, at, message = null }) {
      const news: SittingNews = { kind, attemptId, at, endsAt, message };
      // Always in this order, so that two that tell of the same sitting wait for each other and no more.
      if (kind !== 'PROGRESS') await liveStreams.append(attemptStream(attemptId), [news], db);
      await liveStreams.append(wallStream(assessmentId), [news], db);
    },
  };
}

/** Follows what `createSittingRecords` tells, in any process. */
export function createSittingFeed(liveStreams: LiveStreams): SittingFeed {
  async function* follow(stream: string, options: Parameters<LiveStreams['follow']>[1]) {
    for await (const { cursor, payload } of liveStreams.follow(stream, options))
      yield { cursor, ...News.parse(payload) };
  }
  return {
    isAttemptCursor: (attemptId, cursor) => liveStreams.isCursor(attemptStream(attemptId), cursor),
    startOfAttempt: (attemptId) => liveStreams.start(attemptStream(attemptId)),
    lastOfAttempt: (attemptId) => liveStreams.last(attemptStream(attemptId)),
    requireKeptAfter: async (attemptId, after) =>
      void (await liveStreams.read(attemptStream(attemptId), after, 1)),
    isWallCursor: (assessmentId, cursor) => liveStreams.isCursor(wallStream(assessmentId), cursor),
    followAttempt: (attemptId, after, signal) =>
      follow(attemptStream(attemptId), { after, from: 'start', signal }),
    followWall: (assessmentId, after, signal) =>
      follow(wallStream(assessmentId), { after, from: 'now', signal }),
  };
}
