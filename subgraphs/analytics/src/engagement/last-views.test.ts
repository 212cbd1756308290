import { storeUnavailable } from '@ensure-study/kit/errors';
import { createMemoryCache } from '@ensure-study/stores/kv/memory-cache';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import { createLastViews } from './last-views.ts';

const noon = new Date('2026-01-05T12:00:00.000Z');

/** Views over a store that a test switches off. */
function openViews({ entriesMax = 10 } = {}) {
  const clock = createFakeClock(noon.toISOString());
  const views = createLastViews(createMemoryCache({ entriesMax, clock }));
  const store = { isAway: false, mistake: undefined as Error | undefined, counts: 1 };
  const look = (key = 'a person', countedUpTo = async (): Promise<Date | null> => new Date(clock.now())) =>
    views.look({
      key,
      countedUpTo,
      async read() {
        if (store.mistake) throw store.mistake;
        if (store.isAway) throw storeUnavailable('The store');
        return store.counts;
      },
    });
  return { clock, store, look };
}

test('while the store is away the last answer is given, with the moment up to which it counts', async () => {
  const { clock, store, look } = openViews();
  expect(await look()).toEqual({ counts: 1 });
  await clock.advance(60_000);
  store.isAway = true;
  expect(await look()).toEqual({ counts: 1, countedUpTo: noon });
  store.isAway = false;
  store.counts = 2;
  expect(await look()).toEqual({ counts: 2 });
});

test('what was never asked, or a day ago, is unavailable, and so is what fell out of the cache', async () => {
  const { clock, store, look } = openViews({ entriesMax: 2 });
  for (const key of ['first', 'second', 'third']) await look(key);
  store.isAway = true;
  const unavailable = { code: 'STORE_UNAVAILABLE' };
  await expect(look('never')).rejects.toMatchObject(unavailable);
  await expect(look('first')).rejects.toMatchObject(unavailable);
  await clock.advance(24 * 60 * 60_000 + 1);
  await expect(look('third')).rejects.toMatchObject(unavailable);
});

test('an answer of which nobody knows how far it counts is not kept, and a mistake is shown as one', async () => {
  const { store, look } = openViews();
  await look('a person', () => Promise.reject(new Error('the log is away')));
  store.isAway = true;
  await expect(look()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  store.isAway = false;
  await look();
  store.mistake = new TypeError('a bug');
  await expect(look()).rejects.toThrow('a bug');
});
