/** Whether a question says too little without the one before it, for who reads it apart from its conversation. */
import type { WordVectors } from '../../retrieval/ports.ts';
import type { Exchange } from './conversation.ts';
import type { Stem } from './language/tokens.ts';
import { routeMessage } from './routing/route.ts';

/** Told as messages are routed, by their words alone. */
export const goesOn = (
  question: string,
  before: Exchange,
  { stem, vectors }: { stem: Stem; vectors?: WordVectors },
): boolean => routeMessage({ next: question, history: [before] }, stem, vectors).decision === 'follow_up';
