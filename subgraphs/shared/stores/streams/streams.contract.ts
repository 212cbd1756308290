/** What every adapter of `LiveStreams` guarantees. */
import { expect, test } from 'vitest';
import { forgettingContract } from './forgetting.contract.ts';
import { newStream, payloadsOf, take, type StreamsUnderTest } from './streams-under-test.ts';

export function streamsContract(open: () => Promise<StreamsUnderTest>): void {
  test('items come back as they were appended, in order, with cursors that grow', async () => {
    await using it = await open();
    const stream = newStream();
    const payloads = [{ text: 'één \u0001 "token"' }, ['a', null], 'plain text', 7, true, null];
    const cursors = await it.streams.append(stream, payloads);
    const items = await it.elsewhere.read(stream);
    expect(payloadsOf(items)).toEqual(payloads);
    expect(items.map(({ cursor }) => cursor)).toEqual(cursors);
    expect(cursors.toSorted()).toEqual(cursors);
    expect(await it.streams.last(stream)).toBe(cursors.at(-1));
    expect(await it.streams.last(newStream())).toBeUndefined();
  });

  test('reading after a cursor misses nothing and repeats nothing', async () => {
    await using it = await open();
    const stream = newStream();
    const cursors = await it.streams.append(stream, [1, 2, 3, 4, 5]);
    expect(payloadsOf(await it.streams.read(stream, cursors[1], 2))).toEqual([3, 4]);
    expect(payloadsOf(await it.streams.read(stream, cursors[4]))).toEqual([]);
  });

  test('what follows on the start is everything', async () => {
    await using it = await open();
    const stream = newStream();
    const start = it.streams.start(stream);
    expect(it.streams.isCursor(stream, start)).toBe(true);
    expect(payloadsOf(await it.streams.read(stream, start))).toEqual([]);
    await it.streams.append(stream, [1, 2]);
    expect(payloadsOf(await it.streams.read(stream, start))).toEqual([1, 2]);
  });

  test('a cursor of another stream, or made up, is told apart and refused', async () => {
    await using it = await open();
    const [stream, other] = [newStream(), newStream()];
    const [cursor] = await it.streams.append(stream, ['item']);
    expect(it.streams.isCursor(stream, cursor!)).toBe(true);
    expect(it.streams.isCursor(other, cursor!)).toBe(false);
    for (const made of ['', '1', '000000000001', `${cursor}0`, "' or true"]) {
      expect(it.streams.isCursor(stream, made)).toBe(false);
    }
    await expect(it.streams.read(other, cursor)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a follower sees what was there and what comes from another process, from the start or after a cursor', async () => {
    await using it = await open();
    const stream = newStream();
    const { signal } = new AbortController();
    const [first] = await it.streams.append(stream, ['there', 'too']);
    const fromStart = it.streams.follow(stream, { from: 'start', signal });
    const resumed = it.streams.follow(stream, { from: 'now', after: first, signal });
    expect(payloadsOf(await take(fromStart, 2))).toEqual(['there', 'too']);
    const [rest, resumedItems] = [take(fromStart, 2), take(resumed, 3)];
    await it.elsewhere.append(stream, ['new', 'newer']);
    expect(payloadsOf(await rest)).toEqual(['new', 'newer']);
    expect(payloadsOf(await resumedItems)).toEqual(['too', 'new', 'newer']);
    await Promise.all([fromStart.return?.(), resumed.return?.()]);
  });

  test('of many writers at once, some of whom commit late or never, a follower sees each item once and in order', async () => {
    await using it = await open();
    const stream = newStream();
    const stop = new AbortController();
    const writers = 12;
    const follower = it.elsewhere.follow(stream, { from: 'start', signal: stop.signal });
    const seen = take(follower, writers * 3);
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let round = 0; round < 3; round++) await it.streams.append(stream, [`${writer}:${round}`]);
        const failed = it.transaction(async (tx) => {
          await it.streams.append(stream, ['never committed'], tx);
          throw new Error('rolled back');
        });
        await expect(failed).rejects.toThrow('rolled back');
      }),
    );
    const items = await seen;
    const cursors = items.map(({ cursor }) => cursor);
    expect(cursors).toEqual([...new Set(cursors)].toSorted());
    expect(items).toEqual(await it.streams.read(stream));
    for (let writer = 0; writer < writers; writer++) {
      const own = payloadsOf(items).filter((payload) => String(payload).startsWith(`${writer}:`));
      expect(own).toEqual([0, 1, 2].map((round) => `${writer}:${round}`));
    }
    stop.abort();
  });

  test('what is appended in a transaction is seen when it commits, not before', async () => {
    await using it = await open();
    const stream = newStream();
    await it.transaction(async (tx) => {
      await it.streams.append(stream, ['inside'], tx);
      expect(await it.elsewhere.read(stream)).toEqual([]);
    });
    expect(payloadsOf(await it.elsewhere.read(stream))).toEqual(['inside']);
  });

  test('a follower that waits ends at once when its signal aborts or it is returned', async () => {
    await using it = await open();
    const stop = new AbortController();
    const aborted = it.streams.follow(newStream(), { from: 'start', signal: stop.signal });
    const returned = it.streams.follow(newStream(), { from: 'now', signal: new AbortController().signal });
    const [afterAbort, afterReturn] = [aborted.next(), returned.next()];
    stop.abort();
    void returned.return?.();
    expect(await Promise.all([afterAbort, afterReturn])).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  test('more items than fit in one page come whole', async () => {
    await using it = await open();
    const stream = newStream();
    const payloads = Array.from({ length: 1_203 }, (_, index) => index);
    await it.streams.append(stream, payloads);
    const follower = it.streams.follow(stream, { from: 'start', signal: new AbortController().signal });
    expect(payloadsOf(await take(follower, payloads.length))).toEqual(payloads);
    await follower.return?.();
  });

  test('a follower outlives its connections, and misses nothing that came meanwhile', async () => {
    await using it = await open();
    const stream = newStream();
    const follower = it.elsewhere.follow(stream, { from: 'start', signal: new AbortController().signal });
    await it.streams.append(stream, ['before']);
    expect(payloadsOf(await take(follower, 1))).toEqual(['before']);
    const rest = take(follower, 2);
    await it.breakConnections();
    await it.streams.append(stream, ['meanwhile']);
    await it.breakConnections();
    await it.streams.append(stream, ['after']);
    expect(payloadsOf(await rest)).toEqual(['meanwhile', 'after']);
    await follower.return?.();
  });

  forgettingContract(open);
}
