import { expect, it, vi } from 'vitest';
import { mayReadStale, noteStale, readingStale, staleMark } from '@ensure-study/kit/stale-reads';
import { createCurrentFinder } from './current-finder.ts';

it('reads a class from the copy once for all who ask in an outage, as long as its version stands', async () => {
  const away = () => Promise.reject(new Error('Connection terminated unexpectedly'));
  const asOf = new Date('2026-11-28T12:00:00.000Z');
  const loadClassroom = vi.fn(async (classroomId: string) => {
    if (!mayReadStale()) return away();
    noteStale(asOf);
    return [{ passageId: 'p', classroomId, materialId: 'm', text: 'The tide rises.', vectors: [] }];
  });
  const finder = createCurrentFinder({
    index: { search: away, replaceMaterial: away, removeMaterial: away },
    source: { changedMaterials: away, loadMaterial: away, loadClassroom },
  });
  const find = (version: number) =>
    readingStale(true, async () => {
      const { hits } = await finder.find({ classroomId: 'a', text: 'tide', limit: 5 }, version);
      return [hits.length, staleMark()?.asOf];
    });
  const answer = [1, asOf.toISOString()];
  expect(await Promise.all([find(1), find(1)])).toEqual([answer, answer]);
  expect(await find(1)).toEqual(answer);
  expect(loadClassroom).toHaveBeenCalledTimes(1);
  expect(await find(2)).toEqual(answer);
  expect(loadClassroom).toHaveBeenCalledTimes(2);
});
