/** An answer as it is kept to be given again. Read back through the schema. */
import { z } from 'zod';
import { CitationPart, TokenPart } from './stream-events.ts';

export const KnownAnswer = z.object({
  outcome: z.enum(['ANSWERED', 'ABSTAINED']),
  retrieval: z.enum(['HYBRID', 'KEYWORD']),
  searched: z.object({ materials: z.number().int(), passages: z.number().int() }),
  parts: z.array(z.discriminatedUnion('kind', [TokenPart, CitationPart])),
});
export type KnownAnswer = z.infer<typeof KnownAnswer>;
