/**
 * The passage index in this process: exact, built per classroom from the stored passages when it is first asked for, kept
 * within a bound of memory, and brought up to date in place.
 */
import { setImmediate as others } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { groupTerms } from './alike.ts';
import { denseWeightUnlessTold } from './blend.ts';
import { createClassroomIndex, type ClassroomIndex, type TermStatistics } from './classroom-index.ts';
import type { IndexedPassage, PassageIndex } from './port.ts';
import { rankPassages, weighTerms } from './rank.ts';
import { buildSegment, type Segment } from './segment.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

export interface EmbeddedPassageIndexOptions {
  /** All passages of a classroom, as they are stored. Called when the classroom is not in memory. */
  load(classroomId: string): Promise<IndexedPassage[]>;
  /** Share of meaning in the blended score, 0 to 1; as measured to be best when absent. */
  denseWeight?: number;
  /** Memory for all classrooms together, in bytes; 1280 MiB when absent. One that takes more is kept alone. */
  bytesMax?: number;
}

export interface EmbeddedPassageIndex extends PassageIndex {
  /** Weights of words in a classroom, for whoever has to judge what a question asks for. */
  termStatistics(classroomId: string, signal?: AbortSignal): Promise<TermStatistics>;
}

/** Holds about 140 000 passages with ten windows of meaning each. */
export const bytesMaxUnlessTold = 1280 * 1024 * 1024;

/** Passages must be stored before `replaceMaterial` is told of them: a classroom that is not in memory is loaded later. */
export function createEmbeddedPassageIndex(options: EmbeddedPassageIndexOptions): EmbeddedPassageIndex {
  const { denseWeight = denseWeightUnlessTold } = options;
  const { open, change } = keepClassrooms(options);
  return {
    async search(query, signal) {
      signal?.throwIfAborted();
      const index = await open(query.classroomId);
      signal?.throwIfAborted();
      const weights = await weighTerms(index, query.text);
      // Many searches at once take turns with whatever else this process serves.
      await others();
      signal?.throwIfAborted();
      const { vector, alike, text } = query;
      const groups = alike && !vector ? groupTerms(index, weights, text, alike) : undefined;
      return rankPassages(index, { denseWeight, ...query, weights, groups }, signal);
    },
    async termStatistics(classroomId, signal) {
      signal?.throwIfAborted();
      return open(classroomId);
    },
    replaceMaterial: (classroomId, materialId, passages) =>
      change(classroomId, materialId, (vocabulary) => buildSegment(passages, vocabulary)),
    removeMaterial: (classroomId, materialId) => change(classroomId, materialId, async () => undefined),
  };
}

type MakeSegment = (vocabulary: Vocabulary) => Promise<Segment | undefined>;

function keepClassrooms({ load, bytesMax = bytesMaxUnlessTold }: EmbeddedPassageIndexOptions) {
  const kept = new LRUCache<string, ClassroomIndex>({
    maxSize: bytesMax,
    // What is larger than the cache would not be kept at all, and loaded anew for every search.
    sizeCalculation: ({ bytes }) => Math.min(Math.max(1, bytes), bytesMax),
  });
  const loading = new Map<string, Promise<ClassroomIndex>>();

  async function make(classroomId: string): Promise<ClassroomIndex> {
    const vocabulary = createVocabulary();
    const segments = await buildSegments(await load(classroomId), vocabulary);
    const index = createClassroomIndex(segments, vocabulary);
    kept.set(classroomId, index);
    return index;
  }

  /** However many ask at once, a classroom is loaded once. */
  function open(classroomId: string): ClassroomIndex | Promise<ClassroomIndex> {
    const ready = kept.get(classroomId);
    if (ready) return ready;
    const started = loading.get(classroomId) ?? make(classroomId).finally(() => loading.delete(classroomId));
    loading.set(classroomId, started);
    return started;
  }

  /** Puts the segment that is made with the words of the index in the material's place; undefined takes the material out. */
  async function change(classroomId: string, materialId: string, makeSegment: MakeSegment): Promise<void> {
    // What is being loaded may have been read before the change was stored.
    await loading.get(classroomId)?.catch(() => undefined);
    const { vocabulary } = kept.peek(classroomId) ?? {};
    if (!vocabulary) return;
    const segment = await makeSegment(vocabulary);
    const current = kept.get(classroomId);
    // Dropped meanwhile, and perhaps loaded anew, with other numbers for its words.
    if (current?.vocabulary !== vocabulary) return change(classroomId, materialId, makeSegment);
    const segments = new Map(current.segments);
    if (segment) segments.set(materialId, segment);
    else segments.delete(materialId);
    kept.set(classroomId, createClassroomIndex(segments, vocabulary));
  }
  return { open, change };
}

async function buildSegments(
  passages: IndexedPassage[],
  vocabulary: Vocabulary,
): Promise<Map<string, Segment>> {
  const byMaterial = new Map<string, IndexedPassage[]>();
  for (const passage of passages) {
    const own = byMaterial.get(passage.materialId);
    if (own) own.push(passage);
    else byMaterial.set(passage.materialId, [passage]);
  }
  const segments = new Map<string, Segment>();
  for (const [materialId, own] of byMaterial) segments.set(materialId, await buildSegment(own, vocabulary));
  return segments;
}
