/** What routing needs of a model that reads a message together with what was said before it. */
import type { Exchange } from './domain/conversation.ts';

export interface ConversationReader {
  /**
   * Log odds that the message goes on from one of the earlier turns (oldest first, at least one); undefined for a script that the
   * model cannot read. Rejects when the signal aborts or the model does not answer.
   */
  read(next: string, history: readonly Exchange[], signal: AbortSignal): Promise<number | undefined>;
}
