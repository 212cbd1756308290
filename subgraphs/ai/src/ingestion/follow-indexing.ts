/** The stages of one document as they happen, from the first that is kept of the present run or from a cursor on. */
import { badInput } from '@ensure-study/kit/errors';
import { IndexProgress, isLast, streamOfMaterial } from './domain/progress.ts';
import type { FollowDeps, MaterialStatus } from './ports.ts';

export interface FollowRequest {
  material: MaterialStatus;
  /** Cursor of the last stage that was seen. */
  after?: string | null;
  /** Asked before each stage is told: a stream may outlive a membership. */
  checkSight(): Promise<void>;
  signal: AbortSignal;
}

export type IndexingEvent = IndexProgress & { cursor: string };

/**
 * Ends after READY or FAILED. Throws BAD_USER_INPUT at once for a cursor that is not of this document's stream; the stream
 * throws SUBSCRIPTION_GAP where a stage after `after` is not kept any more, and what `checkSight` throws when the follower
 * has lost the class. The caller has checked that the follower belongs to it now.
 */
export function followIndexing(
  { liveStreams, materials }: FollowDeps,
  { material, after, checkSight, signal }: FollowRequest,
): AsyncGenerator<IndexingEvent> {
  const stream = streamOfMaterial(material.materialId);
  if (typeof after === 'string' && !liveStreams.isCursor(stream, after)) {
    throw badInput('after is not a cursor of this document.');
  }
  // Nobody was told up to where the present run begins, so nobody misses what is forgotten of it.
  const from = material.streamFrom === null ? 'start' : { behind: material.streamFrom };
  return (async function* () {
    if (typeof after === 'string' && (await isOver({ liveStreams, materials }, material.materialId, after)))
      return;
    for await (const { cursor, payload } of liveStreams.follow(stream, {
      after: after ?? undefined,
      from,
      signal,
    })) {
      const progress = IndexProgress.parse(payload);
      await checkSight();
      yield { cursor, ...progress };
      if (isLast(progress)) return;
    }
  })();
}

/** Whether the cursor is that of the end, after which nothing comes. */
async function isOver(
  { liveStreams, materials }: FollowDeps,
  materialId: string,
  after: string,
): Promise<boolean> {
  // Looked at in this order: what ends between the two looks is found by following.
  const last = await liveStreams.last(streamOfMaterial(materialId));
  const [status] = await materials.findStatuses([materialId]);
  return last === after && (status?.state === 'READY' || status?.state === 'FAILED');
}
