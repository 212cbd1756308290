/** An answer as it is kept to be given again. Read back through the schema. */
import { z } from 'zod';
import { CitationPart, TokenPart } from './stream-events.ts';

const NearPassage = z.object({
  materialId: z.string(),
  page: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
});

export const KnownAnswer = z.object({
  outcome: z.enum(['ANSWERED', 'ABSTAINED']),
  retrieval: z.enum(['HYBRID', 'KEYWORD']),
  searched: z.object({ materials: z.number().int(), passages: z.number().int() }),
  /** What was kept before there was such a list has none. */
  nearest: z.array(NearPassage).default([]),
  parts: z.array(z.discriminatedUnion('kind', [TokenPart, CitationPart])),
});
export type KnownAnswer = z.infer<typeof KnownAnswer>;
