import { storeUnavailable } from '@ensure-study/kit/errors';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, it } from 'vitest';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import { followMeeting } from './follow-meeting.ts';
import type { FollowedActivity } from './ports.ts';

/** Somebody who is in the class while `answers` says so, and of whom nothing can be known while it throws. */
const sightOf = (isMember: () => boolean) =>
  ({
    asker: { userId: 'u', role: 'STUDENT', organisationId: 'o' },
    meeting: async () => ({ classroomId: 'c' }),
    classroom: async () => ({ id: 'c', organisationId: 'o', deletedAt: null }),
    membership: async () => (isMember() ? 'STUDENT' : undefined),
  }) as unknown as Sight;

function follow(answers: (() => boolean)[]) {
  const clock = createFakeClock();
  const items = async function* () {
    yield { cursor: '1' } as FollowedActivity;
    yield { cursor: '2' } as FollowedActivity;
  };
  const meetingFeed = { isCursor: () => true, follow: items } as unknown as Dependencies['meetingFeed'];
  const look = () => sightOf(answers.shift() ?? (() => true));
  const { signal } = new AbortController();
  return { clock, following: followMeeting({ meetingFeed, clock }, 'm', { look, after: undefined, signal }) };
}
const away = () => {
  throw storeUnavailable('The database');
};

it('waits for what it must know before it tells more, and does not end', async () => {
  const { clock, following } = follow([() => true, away, away]);
  const events = (await following)[Symbol.asyncIterator]();
  const first = events.next();
  let told = false;
  void first.then(() => (told = true));
  for (let looks = 0; looks < 2; looks++) {
    while (clock.sleeping === 0) await new Promise(setImmediate);
    expect(told).toBe(false);
    await clock.advance(1_000);
  }
  expect(await first).toMatchObject({ value: { cursor: '1' } });
  expect(await events.next()).toMatchObject({ value: { cursor: '2' } });
});

it('ends for who is no member any more, and begins for nobody while that cannot be known', async () => {
  const { following } = follow([() => true, () => true, () => false]);
  const events = (await following)[Symbol.asyncIterator]();
  expect(await events.next()).toMatchObject({ value: { cursor: '1' } });
  await expect(events.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(follow([away]).following).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});
