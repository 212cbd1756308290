/** Reads one claimed document from its file to findable passages. */
import { span } from '@ensure-study/kit/tracing';
import { physicalPages, UnreadableDocument, type Passage } from './domain/document.ts';
import { embedPassages } from './embed-passages.ts';
import type { ClaimedJob, IndexedDocument, IngestionDeps, ParsedDocument } from './ports.ts';
import { renewVectors } from './renew-vectors.ts';
import { createProgressReporter, type ProgressReporter } from './report-progress.ts';

/**
 * Throws UnreadableDocument for a file that cannot be indexed, LeaseLost when another holder has the job, and other
 * errors for outages: the job may then be tried again, because nothing is visible before the swap at the end.
 */
export async function indexMaterial(
  deps: IngestionDeps,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<void> {
  if (job.isRenewal) return renewVectors(deps, job, signal);
  const progress = createProgressReporter(deps.store, job);
  const parsed = await span('read document', {}, () => parse(deps, job, progress, signal));
  const pages = physicalPages(parsed.pages);
  const passages = parsed.passages.length;
  await progress.reach('CHUNK', { done: 1, pages, passages });
  const vectors = await embed(deps, parsed.passages, signal, (done) =>
    progress.reach('EMBED', { done, total: passages, pages, passages }),
  );
  await progress.reach('INDEX', { pages, passages });
  await span('store passages', { attributes: { 'ensure.passages': passages } }, () =>
    deps.store.complete(job, { ...parsed, vectors }),
  );
}

async function parse(
  { blobs, parser, turn }: IngestionDeps,
  job: ClaimedJob,
  progress: ProgressReporter,
  signal: AbortSignal,
): Promise<ParsedDocument> {
  await progress.reach('VALIDATE');
  const content = await blobs.open(job.blobKey);
  if (!content) throw new UnreadableDocument('The stored file is missing: upload it again.');
  await progress.reach('EXTRACT');
  // A reader that gives up early leaves the file open otherwise.
  using _open = { [Symbol.dispose]: () => void content.destroy() };
  const parsed = await parser.parse(content, {
    ...{ signal, turn },
    onRead: ({ stage, ...reached }) => void progress.reach(stage, reached).catch(() => undefined),
  });
  if (parsed.passages.length === 0) {
    throw new UnreadableDocument('The document holds no words besides headings.');
  }
  return parsed;
}

const embedding = (model: string) => ({
  attributes: { 'gen_ai.operation.name': 'embeddings', 'gen_ai.request.model': model },
});

/** Without a model, or when it fails, the document is found by its words alone: better than not at all. */
async function embed(
  { embedder, logger }: IngestionDeps,
  passages: Passage[],
  signal: AbortSignal,
  reach: (done: number) => Promise<void>,
): Promise<IndexedDocument['vectors']> {
  if (!embedder) return undefined;
  await reach(0);
  try {
    return await span(`embeddings ${embedder.model}`, embedding(embedder.model), () =>
      embedPassages(embedder, passages, {
        signal,
        onDone: (done) => void reach(done).catch(() => undefined),
      }),
    );
  } catch (error) {
    signal.throwIfAborted();
    logger.warn({ err: error }, 'passages are indexed without vectors');
    return undefined;
  }
}
