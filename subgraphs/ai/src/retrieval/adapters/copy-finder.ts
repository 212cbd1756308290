/** Searches what a copy of the database has of a class, kept for moments only: the copy may lack what is there already. */
import { LRUCache } from 'lru-cache';
import { noteStale, readingStale, staleMark } from '@ensure-study/kit/stale-reads';
import { createEmbeddedPassageIndex } from '@ensure-study/stores/vectors/embedded-index';
import type { IndexedPassage, PassageIndex } from '@ensure-study/stores/vectors/port';
import type { PassageFinder } from '../ports.ts';

export interface CopyFinderOptions {
  /** All passages of a class. */
  load(classroomId: string): Promise<IndexedPassage[]>;
}
interface Loaded {
  index: PassageIndex;
  /** Of the copy; absent when the database itself answered after all. */
  asOf?: Date;
}

/** An outage of minutes costs each class in use a load now and then, not one for each question. */
const keptMs = 10_000;
const classesMax = 8;

export function createCopyFinder({ load }: CopyFinderOptions): PassageFinder {
  const classes = new LRUCache<string, Promise<Loaded>>({
    max: classesMax,
    ttl: keptMs,
    // Nothing asks for them any more when the outage is over.
    ttlAutopurge: true,
  });

  /** In a scope of its own: whoever asked first may have given up while others wait for the same. */
  const open = (classroomId: string): Promise<Loaded> =>
    readingStale(true, async () => {
      const index = createEmbeddedPassageIndex({ load });
      await index.termStatistics(classroomId);
      const mark = staleMark();
      return { index, ...(mark && { asOf: new Date(mark.asOf) }) };
    });

  function share(key: string, classroomId: string): Promise<Loaded> {
    const known = classes.get(key);
    if (known) return known;
    const opened = open(classroomId);
    classes.set(key, opened);
    const drop = () => void (classes.peek(key) === opened && classes.delete(key));
    // What is fresh now would be given later as if it were: only what has a mark is kept.
    opened.then(({ asOf }) => asOf ?? drop(), drop);
    return opened;
  }

  return {
    async find(query, corpusVersion, signal) {
      const { classroomId } = query;
      signal?.throwIfAborted();
      const { index, asOf } = await share(`${classroomId}:${corpusVersion}`, classroomId);
      if (asOf) noteStale(asOf);
      return index.search(query, signal);
    },
  };
}
