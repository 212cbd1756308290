/** A meeting as it goes on, for the members of its class. */
import { badInput, notFound } from '@ensure-study/kit/errors';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { FollowedActivity } from './ports.ts';
import { seeMeeting } from './see-meeting.ts';

interface Following {
  /** Looks afresh, because what somebody may see changes while they look on. */
  look(): Sight;
  after: string | undefined;
  signal: AbortSignal;
}

/**
 * All that happens after `after`, or from the first that is kept; never ends by itself. Throws NOT_FOUND or BAD_USER_INPUT at
 * once; the stream fails with SUBSCRIPTION_GAP where something after `after` is not kept any more.
 */
export async function followMeeting(
  { meetingFeed }: Pick<Dependencies, 'meetingFeed'>,
  meetingId: string,
  { look, after, signal }: Following,
): Promise<AsyncIterable<FollowedActivity>> {
  const requireMember = async () => {
    if (!(await seeMeeting(look(), meetingId))) throw notFound('meeting');
  };
  await requireMember();
  if (after !== undefined && !meetingFeed.isCursor(meetingId, after))
    throw badInput('after is not a cursor of this meeting.');
  return guarded(requireMember, meetingFeed.follow(meetingId, after, signal));
}

async function* guarded<T>(requireMember: () => Promise<void>, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await requireMember();
    yield item;
  }
}
