/** A meeting as it goes on, for the members of its class. */
import { jittered } from '@ensure-study/kit/backoff';
import { badInput, notFound } from '@ensure-study/kit/errors';
import { isOutage } from '@ensure-study/stores/sql/outage';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { FollowedActivity } from './ports.ts';
import { seeMeeting } from './see-meeting.ts';

const lookAgainMs = 1_000;

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
  { meetingFeed, clock }: Pick<Dependencies, 'meetingFeed' | 'clock'>,
  meetingId: string,
  { look, after, signal }: Following,
): Promise<AsyncIterable<FollowedActivity>> {
  const requireMember = async () => {
    if (!(await seeMeeting(look(), meetingId))) throw notFound('meeting');
  };
  await requireMember();
  if (after !== undefined && !meetingFeed.isCursor(meetingId, after))
    throw badInput('after is not a cursor of this meeting.');
  // A busy moment of the database delays what comes next. Ended by it, each of very many streams would be begun again at
  // once, which costs more than going on, so that the database would have no other moments any more.
  const untilMember = async () => {
    while (!(await isMemberFor(requireMember))) await clock.sleep(jittered(lookAgainMs), signal);
  };
  return guarded(untilMember, meetingFeed.follow(meetingId, after, signal), signal);
}

/** False while that cannot be known; throws for who is none. */
const isMemberFor = (requireMember: () => Promise<void>): Promise<boolean> =>
  requireMember().then(
    () => true,
    (error: unknown) => {
      if (isOutage(error)) return false;
      throw error;
    },
  );

async function* guarded<T>(
  untilMember: () => Promise<void>,
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  for await (const item of items) {
    try {
      await untilMember();
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    yield item;
  }
}
