import { forbidden, storeUnavailable } from '@ensure-study/kit/errors';
import { expect, test } from 'vitest';
import { createContext } from './context.ts';
import type { View } from './engagement/last-views.ts';

const now = new Date('2026-01-05T12:00:00.000Z');
const earlier = new Date('2026-01-05T11:00:00.000Z');

/** Up to when an answer counts that shows these views of one class. */
async function reachOf(...views: (View<number> | Error)[]) {
  const { signal } = new AbortController();
  const context = createContext({ viewer: null, signal } as never, async () => now);
  const shown = views.map((view) =>
    context.show('a class', view instanceof Error ? Promise.reject(view) : Promise.resolve(view)),
  );
  const [reach] = await Promise.all([context.shownUpTo('a class'), Promise.allSettled(shown)]);
  return reach;
}

test('counts reach to now, or as far as the oldest that is shown', async () => {
  expect(await reachOf()).toEqual(now);
  expect(await reachOf({ counts: 1 })).toEqual(now);
  expect(await reachOf({ counts: 1 }, { counts: 1, countedUpTo: earlier })).toEqual(earlier);
});

test('counts that an outage keeps from being read reach to no moment, and that is told as one', async () => {
  await expect(reachOf(storeUnavailable('The store'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(await reachOf(storeUnavailable('The store'), { counts: 1, countedUpTo: earlier })).toEqual(earlier);
});

test('counts that somebody may not see reach to no moment', async () => {
  expect(await reachOf(forbidden('No.'))).toBeNull();
});
