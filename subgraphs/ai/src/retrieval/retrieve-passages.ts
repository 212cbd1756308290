/** Finds the passages of one class that answer a question best. */
import { withDeadline } from '@ensure-study/kit/deadline';
import { activeSpan, span } from '@ensure-study/kit/tracing';
import { alikeWords } from './domain/alike-words.ts';
import { withoutRepeats } from './domain/without-repeats.ts';
import { readAgain, rereadMax } from './read-again.ts';
import type { RetrievalDeps, RetrievalRequest, RetrievalResult, RetrievedPassage } from './ports.ts';

/** A question is a few words: a model that needs longer is not well, and words alone do. */
const embeddingMs = 2_000;
const attemptsMax = 3;
/** So many times those that are wanted are looked at, as some may say the same; and so many more at the most. */
const looked = { times: 2, moreMax: 30 };

/**
 * By meaning and words where there is a model that answers in time, else by words; the best in the order of the passage reader
 * where there is one. The caller has checked that the
 * asking person belongs to the class; passages of another class are never considered. Throws STORE_UNAVAILABLE only
 * when the passages cannot be read.
 */
export function retrievePassages(deps: RetrievalDeps, request: RetrievalRequest): Promise<RetrievalResult> {
  return span('retrieve passages', {}, () => retrieve(deps, request));
}

async function retrieve(deps: RetrievalDeps, request: RetrievalRequest): Promise<RetrievalResult> {
  const begunAt = deps.clock.now();
  const { by = 'BLEND', limit, asFound = false } = request;
  const reader = by === 'BLEND' && !asFound ? deps.passageReader : undefined;
  const { vector = by === 'WORDS' ? null : await embedQuestion(deps, request) } = request;
  const removed = new Set<string>();
  for (let attempt = 1; ; attempt += 1) {
    // What is read again may bring up a passage from beyond those that are wanted.
    const looking = { ...request, limit: reader ? Math.max(limit, rereadMax) : limit, vector, removed };
    const result = await searchOnce(deps, looking);
    // A document swapped between search and look-up leaves holes: the index has caught up by the next attempt.
    const isWhole = (await noteRemoved(deps, result.hits, removed, request.signal)) && result.missing === 0;
    if (!isWhole && attempt < attemptsMax) continue;
    const { missing: _missing, hits: standing, ...found } = result;
    const there = standing.filter(({ materialId }) => !removed.has(materialId));
    const ordered = reader ? await readAgain({ ...deps, reader }, request, there) : there;
    const hits = ordered.slice(0, limit);
    activeSpan()?.set({ 'ensure.retrieval': found.retrieval, 'ensure.passages': hits.length });
    deps.observe((deps.clock.now() - begunAt) / 1000, found.retrieval);
    return { ...found, hits };
  }
}

/**
 * Adds the documents of these hits that have been deleted; true when there are none. Core is asked, because the event that
 * tells of a deletion may still be on its way when the next search is made.
 */
async function noteRemoved(
  { live }: RetrievalDeps,
  hits: readonly RetrievedPassage[],
  removed: Set<string>,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const found = new Set(hits.map(({ materialId }) => materialId));
  const there = await live.among([...found], signal);
  const gone = [...found].filter((materialId) => !there.has(materialId));
  for (const materialId of gone) removed.add(materialId);
  return gone.length === 0;
}

interface Search extends RetrievalRequest {
  /** Documents that are gone. */
  removed: ReadonlySet<string>;
}

async function searchOnce(
  { finder, passages, denseWeight, vectors }: RetrievalDeps,
  { classroomId, question, limit, signal, vector, by = 'BLEND', removed, without }: Search,
): Promise<RetrievalResult & { missing: number }> {
  const { version, ...searched } = await passages.readCorpus(classroomId);
  const query = {
    ...{
      classroomId,
      text: question,
      vector: vector ?? undefined,
      without: without ? new Set([...removed, ...without]) : removed,
    },
    limit: Math.min(limit * looked.times, limit + looked.moreMax),
    ...(denseWeight !== undefined && { denseWeight }),
    ...(by === 'MEANING' && { denseWeight: 1 }),
    // One order by words is BM25 as it is written; where a model should have told the meaning, alike words do.
    ...(by === 'BLEND' && !vector && vectors && { alike: alikeWords(question, vectors) }),
  };
  const { retrieval, hits: scores } = await finder.find(query, version, signal);
  const stored = await passages.findPassages(
    classroomId,
    scores.map(({ passageId }) => passageId),
  );
  const byId = new Map(stored.map((passage) => [passage.passageId, passage]));
  const hits = scores.flatMap((score): RetrievedPassage[] => {
    const passage = byId.get(score.passageId);
    return passage ? [{ ...passage, ...score }] : [];
  });
  const missing = scores.length - hits.length;
  return { retrieval, hits: withoutRepeats(hits, limit), searched, corpusVersion: version, missing };
}

const embedding = ({ model }: NonNullable<RetrievalDeps['embedder']>) => ({
  attributes: { 'gen_ai.operation.name': 'embeddings', 'gen_ai.request.model': model },
});

/** Undefined without a model, or when it fails or is late: words alone do then. */
export async function embedQuestion(
  { embedder, logger }: Pick<RetrievalDeps, 'embedder' | 'logger'>,
  { question, signal }: Pick<RetrievalRequest, 'question' | 'signal'>,
): Promise<Float32Array | undefined> {
  if (!embedder) return undefined;
  try {
    return await span(`embeddings ${embedder.model}`, embedding(embedder), () =>
      withDeadline('embedding', embeddingMs, signal, (inTime) => embedder.embedQuery(question, inTime)),
    );
  } catch (error) {
    signal?.throwIfAborted();
    logger.warn({ err: error }, 'the question is not embedded: searching by words');
    return undefined;
  }
}
