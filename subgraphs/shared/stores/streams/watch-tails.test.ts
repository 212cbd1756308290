import { expect, it } from 'vitest';
import { createTailWatch } from './watch-tails.ts';

/** Resolves with the names of who was woken once `count` were. */
function openFollowers(count: number) {
  const woken: string[] = [];
  let enough!: (woken: string[]) => void;
  const settled = new Promise<string[]>((resolve) => (enough = resolve));
  const follower = (name: string, stream: string, position: number) => ({
    stream,
    position: () => position,
    wake() {
      woken.push(name);
      if (woken.length === count) enough(woken);
    },
  });
  return { follower, settled };
}

it('looks once for all, and wakes those alone who are behind the end of their stream', async () => {
  const { follower, settled } = openFollowers(2);
  const looks: string[][] = [];
  const watch = createTailWatch({
    everyMs: 0,
    async readTails(streams) {
      looks.push([...streams]);
      return new Map([
        ['a', 7],
        ['b', 3],
      ]);
    },
  });
  const leave = [
    watch.add(follower('behind', 'a', 5)),
    watch.add(follower('at the end', 'a', 7)),
    watch.add(follower('of an empty stream', 'c', 0)),
    watch.add(follower('at the beginning', 'b', 0)),
  ];
  expect(await settled).toEqual(['behind', 'at the beginning']);
  leave.forEach((end) => end());
  expect(looks[0]).toEqual(['a', 'c', 'b']);
});

it('wakes everybody when it cannot look, so that each meets the failure itself', async () => {
  const { follower, settled } = openFollowers(2);
  const watch = createTailWatch({ everyMs: 0, readTails: () => Promise.reject(new Error('away')) });
  const leave = [watch.add(follower('one', 'a', 7)), watch.add(follower('other', 'b', 7))];
  expect(await settled).toEqual(['one', 'other']);
  leave.forEach((end) => end());
});
