/** Finds the passages of one class that answer a question best. */
import { withDeadline } from '@ensure-study/kit/deadline';
import type { RetrievalDeps, RetrievalRequest, RetrievalResult, RetrievedPassage } from './ports.ts';

/** A question is a few words: a model that needs longer is not well, and words alone do. */
const embeddingMs = 2_000;
const attemptsMax = 3;

/**
 * By meaning and words where there is a model that answers in time, else by words. The caller has checked that the
 * asking person belongs to the class; passages of another class are never considered. Throws STORE_UNAVAILABLE only
 * when the passages cannot be read.
 */
export async function retrievePassages(
  deps: RetrievalDeps,
  request: RetrievalRequest,
): Promise<RetrievalResult> {
  const begunAt = deps.clock.now();
  const vector = await embedQuestion(deps, request);
  for (let attempt = 1; ; attempt += 1) {
    const result = await searchOnce(deps, request, vector);
    // A document swapped between search and look-up leaves holes: the index has caught up by the next attempt.
    if (result.missing > 0 && attempt < attemptsMax) continue;
    const { missing: _missing, ...found } = result;
    deps.observe((deps.clock.now() - begunAt) / 1000, found.retrieval);
    return found;
  }
}

async function searchOnce(
  { finder, passages }: RetrievalDeps,
  { classroomId, question, limit, signal }: RetrievalRequest,
  vector: Float32Array | undefined,
): Promise<RetrievalResult & { missing: number }> {
  const { version, ...searched } = await passages.readCorpus(classroomId);
  const query = { classroomId, text: question, vector, limit };
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
  return { retrieval, hits, searched, corpusVersion: version, missing: scores.length - hits.length };
}

async function embedQuestion(
  { embedder, logger }: RetrievalDeps,
  { question, signal }: RetrievalRequest,
): Promise<Float32Array | undefined> {
  if (!embedder) return undefined;
  try {
    return await withDeadline('embedding', embeddingMs, signal, (inTime) =>
      embedder.embedQuery(question, inTime),
    );
  } catch (error) {
    signal?.throwIfAborted();
    logger.warn({ err: error }, 'the question is not embedded: searching by words');
    return undefined;
  }
}
