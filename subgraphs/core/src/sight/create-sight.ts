/** Batches the reads of one request: each kind of read is one statement for all the ids that are asked for at once. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import DataLoader from 'dataloader';
import type { Asker } from '../accounts/domain/person.ts';
import type { Records } from '../database/ports.ts';
import { createExamSight } from './exam-sight.ts';
import { createPeopleSight } from './people-sight.ts';
import type { ReadMany, ReadPages, Sight } from './ports.ts';

/**
 * Looks through `records` with the eyes of `asker`. Made for one request: what was read is kept and not read again, and
 * once `signal` aborts, because nobody waits for the answer any more, nothing further is read.
 */
export function createSight(records: Records, asker: Asker | null, signal?: AbortSignal): Sight {
  const { classrooms, materials, meetings } = records;
  const loadFrom = <T>(read: ReadMany<T>) => createLoader(read, signal);
  const loadRows = <T extends { id: string }>(read: (ids: readonly string[]) => Promise<T[]>) =>
    loadFrom(async (ids) => new Map((await read(ids)).map((row) => [row.id, row])));
  const loadPages = <T>(read: ReadPages<T>) => createPageLoader(read, signal);
  const membership = loadFrom((ids) => (asker ? classrooms.rolesOf(asker.userId, ids) : noRows()));
  return {
    asker,
    classroom: loadRows((ids) => classrooms.byIds(ids)),
    membership,
    material: loadRows((ids) => materials.byIds(ids)),
    materialsOf: loadPages((ids, page) => materials.ofClassrooms(ids, page)),
    meeting: loadRows((ids) => meetings.byIds(ids)),
    ...createPeopleSight(records, asker, { loadFrom, loadRows, loadPages }),
    ...createExamSight(records, asker, { loadFrom, loadRows, loadPages }),
  };
}

const noRows = async () => new Map<string, never>();
const idsMax = 1_000;

/** A batched read of one value per id. */
function createLoader<T>(read: ReadMany<T>, signal: AbortSignal | undefined) {
  const loader = new DataLoader<string, T | undefined>(
    async (ids) => {
      signal?.throwIfAborted();
      const found = await read(ids);
      return ids.map((id) => found.get(id));
    },
    { maxBatchSize: idsMax },
  );
  return (id: string) => loader.load(id);
}

/** A batched read of one page per parent; parents that ask for the same page share a statement. */
function createPageLoader<T>(read: ReadPages<T>, signal: AbortSignal | undefined) {
  const byPage = new Map<string, (id: string) => Promise<T[] | undefined>>();
  return async (id: string, page: PageRequest): Promise<T[]> => {
    const key = JSON.stringify([page.first, page.after]);
    const load = byPage.get(key) ?? createLoader((ids) => read(ids, page), signal);
    byPage.set(key, load);
    return (await load(id)) ?? [];
  };
}
