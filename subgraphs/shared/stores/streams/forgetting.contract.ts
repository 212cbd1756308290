/** What every adapter of `LiveStreams` guarantees of items that are kept no longer: what is missed is told. */
import { expect, test } from 'vitest';
import type { FollowOptions, StreamItem } from './port.ts';
import { newStream, payloadsOf, take, type StreamsUnderTest } from './streams-under-test.ts';

/** A moment before which everything is. */
const later = () => new Date(Date.now() + 60_000);
const gap = { code: 'SUBSCRIPTION_GAP' };

export function forgettingContract(open: () => Promise<StreamsUnderTest>): void {
  test('old items are forgotten in bounded steps, the first first, but for the last, and cursors go on from there', async () => {
    await using it = await open();
    const [stream, other] = [newStream(), newStream()];
    const cursors = await it.streams.append(stream, ['first', 'second', 'third', 'end']);
    await it.streams.append(other, ['only']);
    expect(await it.streams.forget(new Date(Date.now() - 60_000), 10)).toBe(0);
    expect(await it.streams.forget(later(), 2)).toBe(2);
    expect(payloadsOf(await it.streams.read(stream))).toEqual(['third', 'end']);
    expect(await it.streams.forget(later(), 2)).toBe(1);
    expect(payloadsOf(await it.streams.read(stream))).toEqual(['end']);
    expect(payloadsOf(await it.streams.read(other))).toEqual(['only']);
    const [next] = await it.streams.append(stream, ['after the end']);
    expect(payloadsOf(await it.streams.read(stream, cursors[3]))).toEqual(['after the end']);
    expect(next! > cursors[3]!).toBe(true);
  });

  test('a stream that is dropped has nothing any more, or its last item alone, and another has all of its own', async () => {
    await using it = await open();
    const [gone, ended, other] = [newStream(), newStream(), newStream()];
    const [first] = await it.streams.append(gone, ['first', 'end']);
    for (const stream of [ended, other]) await it.streams.append(stream, ['first', 'second', 'end']);
    const { signal } = new AbortController();
    await it.streams.drop([gone, newStream()], { keepsLast: false });
    await it.streams.drop([ended], { keepsLast: true });
    expect(await it.streams.read(gone)).toEqual([]);
    await expect(it.streams.read(gone, first)).rejects.toMatchObject(gap);
    const items = it.streams.follow(ended, { from: 'start', signal });
    expect(payloadsOf(await take(items, 1).finally(() => items.return?.()))).toEqual(['end']);
    expect(payloadsOf(await it.streams.read(other))).toEqual(['first', 'second', 'end']);
  });

  test('who reads on after a cursor is told when the very next item is forgotten, and not one item sooner', async () => {
    await using it = await open();
    const stream = newStream();
    const cursors = await it.streams.append(stream, ['1', '2', '3', '4', '5']);
    await it.streams.forget(later(), 3);
    const { signal } = new AbortController();
    const follow = async (options: Pick<FollowOptions, 'after' | 'from'>) => {
      const items = it.streams.follow(stream, { ...options, signal });
      return payloadsOf(await take(items, 1).finally(() => items.return?.()));
    };
    for (const after of [it.streams.start(stream), cursors[0], cursors[1]]) {
      await expect(it.streams.read(stream, after)).rejects.toMatchObject(gap);
      await expect(follow({ after, from: 'now' })).rejects.toMatchObject(gap);
    }
    // The last item that is forgotten is one that its reader has seen.
    expect(payloadsOf(await it.streams.read(stream, cursors[2]))).toEqual(['4', '5']);
    expect(await follow({ after: cursors[2], from: 'start' })).toEqual(['4']);
    expect(await follow({ after: cursors[3], from: 'start' })).toEqual(['5']);
    expect(await it.streams.read(stream, cursors[4])).toEqual([]);
    // Who was told of nothing yet misses nothing that they know of.
    expect(await follow({ from: 'start' })).toEqual(['4']);
    expect(await follow({ from: { behind: cursors[0]! } })).toEqual(['4']);
    expect(await follow({ from: { behind: cursors[3]! } })).toEqual(['5']);
  });

  test('a stream that does not reach as far as a cursor of it has lost something; one that never had items has not', async () => {
    await using it = await open();
    const [stream, longer] = [newStream(), newStream()];
    expect(await it.streams.read(stream, it.streams.start(stream))).toEqual([]);
    const [, placeOfSecond] = (await it.streams.append(longer, ['1', '2'])).map(
      (cursor) => cursor.split('.')[0],
    );
    const second = `${placeOfSecond}.${it.streams.start(stream).split('.')[1]}`;
    await expect(it.streams.read(stream, second)).rejects.toMatchObject(gap);
    await it.streams.append(stream, ['1']);
    await expect(it.streams.read(stream, second)).rejects.toMatchObject(gap);
  });

  test('of what is forgotten while it is read nothing is skipped: each item comes in its turn, until the gap is told', async () => {
    await using it = await open();
    const stream = newStream();
    const numbers = Array.from({ length: 300 }, (_, index) => index);
    await it.streams.append(stream, numbers);
    const seen: unknown[] = [];
    const read = async () => {
      let items: StreamItem[] = [];
      do {
        items = await it.elsewhere.read(stream, items.at(-1)?.cursor, 2);
        seen.push(...payloadsOf(items));
      } while (items.length > 0);
      return 'all';
    };
    // In larger steps than it is read, so that it overtakes.
    const forget = async () => {
      while ((await it.streams.forget(later(), 5)) > 0);
    };
    const [outcome] = await Promise.all([read().catch((error: { code?: string }) => error.code), forget()]);
    expect(['all', gap.code]).toContain(outcome);
    expect(seen).toEqual(numbers.slice(Number(seen[0]), Number(seen[0]) + seen.length));
  });

  test('a follower that is overtaken by what is forgotten is told where it is', async () => {
    await using it = await open();
    const stream = newStream();
    await it.streams.append(
      stream,
      Array.from({ length: 700 }, (_, index) => index),
    );
    const follower = it.streams.follow(stream, { from: 'start', signal: new AbortController().signal });
    // One page has been read by then.
    expect(payloadsOf(await take(follower, 1))).toEqual([0]);
    await it.streams.forget(later(), 600);
    expect(await take(follower, 499)).toHaveLength(499);
    await expect(follower.next()).rejects.toMatchObject(gap);
  });

  test('what lies before a younger item is not forgotten out of its order', async () => {
    await using it = await open();
    const stream = newStream();
    // The rows of a transaction are as old as it is: here one that began earlier appends later.
    let between = new Date();
    await it.transaction(async (early) => {
      between = await it.now();
      await it.streams.append(stream, ['young']);
      await it.streams.append(stream, ['old'], early);
    });
    await it.streams.append(stream, ['end']);
    expect(await it.streams.forget(between, 10)).toBe(0);
    expect(payloadsOf(await it.streams.read(stream))).toEqual(['young', 'old', 'end']);
  });
}
