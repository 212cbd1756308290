import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { subscriptionGap } from '@ensure-study/kit/errors';
import type { Replicas } from '@ensure-study/kit/replicas';
import { createSpread } from '@ensure-study/kit/spread';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { settled } from './fixtures/scripted-engine.ts';
import { followStream } from './follow-stream.ts';
import { SubscriptionRule } from './subscription-rules.ts';
import type { AskedStream, StreamListener, UpstreamEvent } from './upstream.ts';

const cursorOf = (event: UpstreamEvent['event']) => event.data?.cursor as string | undefined;
const resumable = { query: 'subscription { log }', afterVariable: 'after', takeCursor: cursorOf };

/** A stream of a subgraph, with one replica where nothing else is said, which the test plays. */
function follow(
  rule: Partial<SubscriptionRule>,
  {
    urls = ['http://one'],
    ...options
  }: { hasCursors?: boolean; after?: string; urls?: readonly string[] } = {},
) {
  const clock = createFakeClock();
  const replicas = { urls, isWell: () => true, noteGone: () => undefined };
  const asked: (AskedStream & { listener: StreamListener; isStopped: boolean })[] = [];
  const told: UpstreamEvent[] = [];
  const ends: unknown[] = [];
  const stop = followStream(
    {
      clock,
      service: {
        spread: createSpread(replicas as unknown as Replicas),
        subscribeAt(_url, one, listener) {
          const stream = { ...one, listener, isStopped: false };
          asked.push(stream);
          return () => void (stream.isStopped = true);
        },
      },
    },
    {
      ...{ serviceName: 'ai', query: 'subscription { log }', variables: {}, after: options.after },
      ...(options.hasCursors && { resumable }),
      rule: SubscriptionRule.parse(rule),
    },
    { assertion: async () => 'viewer', requestId: 'r', traceparent: 't' },
    {
      next: (event) => told.push(event),
      error: (error) => ends.push(error.extensions.code),
      complete: () => ends.push('complete'),
    },
  );
  const listener = () => asked.at(-1)?.listener as StreamListener;
  const tell = (cursor: string) => listener().next({ data: { cursor } });
  /** The replica goes away that had been reached just now. */
  const lose = () => listener().lost({ openedAt: clock.now() });
  return { clock, asked, told, ends, stop, listener, tell, lose };
}

const live = { whenLost: 'retry', begins: 'now' } as const;

it('a lost stream that begins now is begun again, and the next event says since when some may be missing', async () => {
  const followed = follow(live);
  await settled();
  followed.tell('1');
  await followed.clock.advance(5_000);
  followed.lose();
  await settled();
  await followed.clock.advance(1_000);
  await settled();
  expect(followed.asked).toHaveLength(2);
  followed.tell('7');
  followed.tell('8');
  expect(followed.told.map(({ gap }) => gap)).toEqual([
    undefined,
    { since: '2026-01-05T08:00:05.000Z', reason: 'SUBSCRIPTION_UPSTREAM_LOST', serviceName: 'ai' },
    undefined,
  ]);
  expect(followed.ends).toEqual([]);
});

it('a lost stream that begins with its past and had told nothing is begun again, and lacks nothing', async () => {
  const followed = follow({ whenLost: 'retry', begins: 'start' });
  await settled();
  followed.lose();
  await settled();
  await followed.clock.advance(1_000);
  await settled();
  followed.tell('1');
  expect([followed.told, followed.ends]).toEqual([[{ event: { data: { cursor: '1' } } }], []]);
});

it('a lost stream with cursors goes on after the last one without a gap', async () => {
  const followed = follow({ whenLost: 'retry' }, { hasCursors: true });
  await settled();
  followed.tell('1');
  followed.lose();
  await settled();
  await followed.clock.advance(1_000);
  await settled();
  followed.tell('2');
  expect(followed.asked[1]?.variables).toEqual({ after: '1' });
  expect(followed.told.map(({ cursor, gap }) => [cursor, gap])).toEqual([
    ['1', undefined],
    ['2', undefined],
  ]);
});

it('a lost stream whose last event is not kept any more where it would go on ends by what the subgraph says of it', async () => {
  const followed = follow({ whenLost: 'retry' }, { hasCursors: true });
  await settled();
  followed.tell('1');
  followed.lose();
  await settled();
  await followed.clock.advance(1_000);
  await settled();
  followed.listener().refused(subscriptionGap());
  await settled();
  expect([followed.ends, followed.asked.length, followed.clock.sleeping]).toEqual([
    ['SUBSCRIPTION_GAP'],
    2,
    0,
  ]);
});

it.each([
  ['nothing is said of it', {}],
  ['it would be told from its beginning again', { whenLost: 'retry', begins: 'start' } as const],
])('a lost stream without cursors ends where %s', async (_, rule) => {
  const followed = follow(rule);
  await settled();
  followed.tell('1');
  followed.lose();
  await settled();
  expect([followed.ends, followed.asked.length]).toEqual([['SUBSCRIPTION_UPSTREAM_LOST'], 1]);
});

it('a subgraph that is not there at first is told of at once', async () => {
  const followed = follow(live);
  await settled();
  followed.listener().lost({ openedAt: undefined });
  await settled();
  expect([followed.ends, followed.clock.sleeping]).toEqual([['STORE_UNAVAILABLE'], 0]);
});

it('a subgraph that stays away is told of after a minute, and nothing is tried any more', async () => {
  const followed = follow(live);
  await settled();
  followed.lose();
  for (let seconds = 0; seconds < 90; seconds++) {
    await settled();
    await followed.clock.advance(1_000);
    await settled();
    const last = followed.asked.at(-1);
    if (last && !last.isStopped) last.listener.lost({ openedAt: undefined });
  }
  expect(followed.ends).toHaveLength(1);
  expect(followed.clock.sleeping).toBe(0);
  expect(followed.asked.length).toBeGreaterThan(5);
  expect(followed.asked.length).toBeLessThan(60);
});

/** For so long nobody can be reached, and each try is noticed to be in vain after two seconds. */
async function hang({ asked, clock }: ReturnType<typeof follow>, seconds: number) {
  for (let second = 0; second < seconds; second += 2) {
    const trying = asked.at(-1);
    await clock.advance(2_000);
    if (trying && !trying.isStopped) trying.listener.lost({ openedAt: undefined });
    await settled();
  }
}

it('a subgraph whose replicas hang is no steadier for that: its stream is begun again as long as one that is away', async () => {
  const followed = follow(live, { urls: ['http://one', 'http://two'] });
  await settled();
  followed.lose();
  await settled();
  await hang(followed, 50);
  expect(followed.ends).toEqual([]);
  await hang(followed, 30);
  expect([followed.ends, followed.clock.sleeping]).toEqual([['STORE_UNAVAILABLE'], 0]);
});

it('replicas that hang from the beginning are each tried once', async () => {
  const followed = follow({}, { urls: ['http://one', 'http://two'] });
  await settled();
  await hang(followed, 20);
  expect([followed.asked.length, followed.ends]).toEqual([2, ['STORE_UNAVAILABLE']]);
});

it('one that is stopped while it waits is not begun again', async () => {
  const followed = follow(live);
  await settled();
  followed.lose();
  await settled();
  followed.stop();
  await followed.clock.advance(10_000);
  await settled();
  expect([followed.asked.length, followed.ends, followed.clock.sleeping]).toEqual([1, [], 0]);
});

it('a refusal of the subgraph is told as it is', async () => {
  const followed = follow(live);
  await settled();
  followed.listener().refused(new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } }));
  expect([followed.ends, followed.asked[0]?.isStopped]).toEqual([['FORBIDDEN'], true]);
});
