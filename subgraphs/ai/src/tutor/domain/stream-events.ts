/** What is stored in the live stream of a turn, one payload an event. Read again through the schema. */
import { z } from 'zod';
import type { AnswerPart } from './passage.ts';
import { sourceKinds } from './sources/isolation.ts';

const Citation = z.object({
  number: z.number().int(),
  materialId: z.string(),
  page: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  source: z.enum(sourceKinds).optional(),
});
export const TokenPart = z.object({ kind: z.literal('token'), text: z.string() });
export const CitationPart = z.object({ kind: z.literal('citation'), citation: Citation });
export const TurnStreamEvent = z.discriminatedUnion('kind', [
  TokenPart,
  CitationPart,
  z.object({ kind: z.literal('completed') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);
export type TurnStreamEvent = z.infer<typeof TurnStreamEvent>;

/** Name of the live stream of a turn. */
export const streamOfTurn = (turnId: string) => `turn:${turnId}`;
/** Whether nothing follows. */
export const isLast = ({ kind }: TurnStreamEvent) => kind === 'completed' || kind === 'failed';
/** Empty texts are no events. */
export const toStreamEvents = (parts: readonly AnswerPart[]): TurnStreamEvent[] =>
  parts.filter((part) => part.kind === 'citation' || part.text !== '');
