import { describe, expect, it } from 'vitest';
import { moveQueue, waiting, type Queue, type QueueMove } from './queue.ts';

type Item = { key: string };
const items = (...keys: string[]): Item[] => keys.map((key) => ({ key }));
const after = (...moves: QueueMove<Item>[]) =>
  moves.reduce<Queue<Item>>(moveQueue, { entries: [], current: 0 });
const graded = (key: string): QueueMove<Item> => ({
  type: 'graded',
  key,
  grade: { points: 1, feedback: '' },
});
const at = ({ entries, current }: Queue<Item>) => entries[current]?.item.key;
const loaded: QueueMove<Item> = { type: 'loaded', items: items('a', 'b', 'c') };

describe('grading queue', () => {
  it('goes on to the next that waits, and to those passed over at the end', () => {
    expect(at(after(loaded, graded('a')))).toBe('b');
    expect(at(after(loaded, { type: 'went', by: 1 }, graded('b'), graded('c')))).toBe('a');
  });

  it('stays where somebody came back to correct a grade', () => {
    const back = after(loaded, graded('a'), { type: 'went', by: -1 });
    expect(at(back)).toBe('a');
    expect(at(moveQueue(back, graded('a')))).toBe('a');
  });

  it('takes each answer once, however often it is loaded, and goes on with what came', () => {
    const done = after(loaded, graded('a'), graded('b'), graded('c'));
    expect(waiting(done)).toBe(0);
    const more = moveQueue(done, { type: 'loaded', items: items('c', 'd') });
    expect([more.entries.length, at(more), waiting(more)]).toEqual([4, 'd', 1]);
  });

  it('never leaves the list', () => {
    expect(at(after(loaded, { type: 'went', by: -1 }))).toBe('a');
    expect(after({ type: 'went', by: 1 }).current).toBe(0);
  });
});
