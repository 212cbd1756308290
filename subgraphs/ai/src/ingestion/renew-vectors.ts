/** Gives a document that is found already the vectors of another model: of its words as they stand, corrections included. */
import { embedPassages } from './embed-passages.ts';
import type { ClaimedJob, IngestionDeps } from './ports.ts';

/** Throws what the model throws, and LeaseLost when another holder has the job: the document then stays as it was. */
export async function renewVectors(
  { store, embedder }: Pick<IngestionDeps, 'store' | 'embedder'>,
  job: ClaimedJob,
  signal: AbortSignal,
): Promise<void> {
  if (!embedder) return store.keep(job);
  const passages = await store.passagesOf(job.materialId);
  const { model, windows } = await embedPassages(embedder, passages, { signal, onDone: () => undefined });
  const renewed = passages.map((passage, place) => ({ ...passage, windows: windows[place] ?? [] }));
  await store.renewVectors(job, { model, passages: renewed });
}
