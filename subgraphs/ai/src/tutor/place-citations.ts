/** Says of citations whether their documents still say so, for all that one request shows at once. */
import DataLoader from 'dataloader';
import type { LiveMaterials } from '../access/ports.ts';
import { placeOf, type CitationPlace } from './domain/citation-place.ts';
import type { Citation } from './domain/passage.ts';
import type { CitedPages } from './ports.ts';

export interface PlaceDeps {
  live: LiveMaterials;
  citedPages: CitedPages;
}
export type PlaceCitation = (citation: Citation) => Promise<CitationPlace>;

/** Nothing is remembered beyond a batch: a stream of answers may outlive what it cites. */
export function createPlaceCitation({ live, citedPages }: PlaceDeps): PlaceCitation {
  const loader = new DataLoader<Citation, CitationPlace>(
    async (citations) => {
      const there = await live.among(citations.map(({ materialId }) => materialId));
      const asked = new Map(citations.map((citation) => [pageKey(citation), citation]));
      const readable = [...asked].filter(([, { materialId }]) => there.has(materialId));
      const texts = await citedPages.textsOf(readable.map(([, citation]) => citation));
      const textOf = new Map(readable.map(([key], index) => [key, texts[index]]));
      return citations.map((citation) =>
        placeOf(citation, there.has(citation.materialId) ? textOf.get(pageKey(citation)) : null),
      );
    },
    { cache: false },
  );
  return (citation) => loader.load(citation);
}

const pageKey = ({ materialId, page }: Citation) => `${materialId} ${page ?? 0}`;
