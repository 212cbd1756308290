import { expect, it } from 'vitest';
import { noteStale, readingStale, staleMark } from '@ensure-study/kit/stale-reads';
import type { IndexedPassage } from '@ensure-study/stores/vectors/port';
import { createCopyFinder } from './copy-finder.ts';

const asOf = new Date('2026-11-28T12:00:00.000Z');
const mark = { asOf: asOf.toISOString(), source: 'replica' };

/** A copy that is read when the test says so. */
function openCopy({ isCopy = true } = {}) {
  const reads: { give(): void; fail(): void }[] = [];
  async function load(classroomId: string): Promise<IndexedPassage[]> {
    await new Promise<void>((give, refuse) =>
      reads.push({ give, fail: () => refuse(new Error('the copy is away')) }),
    );
    if (isCopy) noteStale(asOf);
    return [
      { passageId: `of ${classroomId}`, classroomId, materialId: 'm', text: 'The tide rises.', vectors: [] },
    ];
  }
  const finder = createCopyFinder({ load });
  const find = (classroomId: string, version = 1, signal?: AbortSignal) =>
    readingStale(true, async () => {
      const { hits } = await finder.find({ classroomId, text: 'tide', limit: 5 }, version, signal);
      return { found: hits.map(({ passageId }) => passageId), stale: staleMark() };
    });
  return { reads, find };
}

it('reads a class once for all who ask at a time and for a moment after, and marks each of their answers', async () => {
  const { reads, find } = openCopy();
  const asked = [find('a'), find('a')];
  reads[0]?.give();
  const answer = { found: ['of a'], stale: mark };
  expect(await Promise.all([...asked, find('a')])).toEqual([answer, answer, answer]);
  expect(reads).toHaveLength(1);
  const later = find('a', 2);
  reads[1]?.give();
  expect(await later).toEqual(answer);
});

it('goes on reading for others when whoever asked first has given up', async () => {
  const { reads, find } = openCopy();
  const caller = new AbortController();
  const first = find('a', 1, caller.signal);
  const second = find('a');
  caller.abort(new Error('gone'));
  reads[0]?.give();
  await expect(first).rejects.toThrow('gone');
  expect(await second).toMatchObject({ found: ['of a'] });
});

it('keeps a few classes, and neither a failure nor what has no mark', async () => {
  const { reads, find } = openCopy();
  const failed = find('a');
  reads[0]?.fail();
  await expect(failed).rejects.toThrow('the copy is away');
  const classes = Array.from({ length: 9 }, (_, place) => find(`class ${place}`));
  reads.forEach(({ give }) => give());
  await Promise.all(classes);
  void find('class 8');
  expect(reads).toHaveLength(10);
  void find('class 0');
  expect(reads).toHaveLength(11);
  const fresh = openCopy({ isCopy: false });
  const unmarked = fresh.find('a');
  fresh.reads[0]?.give();
  expect(await unmarked).toEqual({ found: ['of a'], stale: undefined });
  void fresh.find('a');
  expect(fresh.reads).toHaveLength(2);
});
