/** Says of citations whether their documents still say so, for all that one request shows at once. */
import DataLoader from 'dataloader';
import { DeadlineExceeded, withDeadline } from '@ensure-study/kit/deadline';
import { storeUnavailable } from '@ensure-study/kit/errors';
import type { LiveMaterials } from '../access/ports.ts';
import { placeOf, type CitationPlace } from './domain/citation-place.ts';
import type { Citation } from './domain/passage.ts';
import type { CitedPages } from './class-ports.ts';

export interface PlaceDeps {
  live: LiveMaterials;
  citedPages: CitedPages;
}
/** `signal`: that of the request, by which those of one request are known; throws when it aborts, and STORE_UNAVAILABLE after some seconds. */
export type PlaceCitation = (citation: Citation, signal: AbortSignal) => Promise<CitationPlace>;

const placingMs = 5_000;

/** Nothing is remembered beyond a batch: a stream of answers may outlive what it cites. */
export function createPlaceCitation(deps: PlaceDeps): PlaceCitation {
  const loaders = new WeakMap<AbortSignal, DataLoader<Citation, CitationPlace>>();
  const openLoader = (signal: AbortSignal) =>
    new DataLoader<Citation, CitationPlace>(
      (citations) =>
        withDeadline('placing citations', placingMs, signal, (inTime) =>
          placeAll(deps, citations, inTime),
        ).catch((error: unknown) => {
          throw error instanceof DeadlineExceeded ? storeUnavailable('The documents', error) : error;
        }),
      { cache: false },
    );
  return (citation, signal) => {
    const loader = loaders.get(signal) ?? openLoader(signal);
    loaders.set(signal, loader);
    return loader.load(citation);
  };
}

async function placeAll(
  { live, citedPages }: PlaceDeps,
  citations: readonly Citation[],
  signal: AbortSignal,
): Promise<CitationPlace[]> {
  const ids = citations.map(({ materialId }) => materialId);
  const there = await live.among(ids, signal);
  const asked = new Map(citations.map((citation) => [pageKey(citation), citation]));
  const readable = [...asked].filter(([, { materialId }]) => there.has(materialId));
  signal.throwIfAborted();
  const texts = await citedPages.textsOf(readable.map(([, citation]) => citation));
  const textOf = new Map(readable.map(([key], index) => [key, texts[index]]));
  return citations.map((citation) =>
    placeOf(citation, there.has(citation.materialId) ? textOf.get(pageKey(citation)) : null),
  );
}

const pageKey = ({ materialId, page }: Citation) => `${materialId} ${page ?? 0}`;
