/** The model that reads a message together with what was said before it. */
import type { ConversationReader } from '../tutor/conversation-reader.ts';
import { conversationAsRead } from './domain/as-read.ts';
import { openPairModel, type OpenPairModelOptions } from './open-pair-model.ts';

export type OpenedConversationReader = ConversationReader & { close(): Promise<void> };

/** Undefined where it cannot be loaded; the log says why. */
export async function openConversationReader(
  options: OpenPairModelOptions,
): Promise<OpenedConversationReader | undefined> {
  const model = await openPairModel(options, 'messages are routed without it');
  return (
    model && {
      async read(next, history, signal) {
        const texts = conversationAsRead(next, history);
        return texts && model.score(texts.next, texts.before, signal);
      },
      close: () => model.close(),
    }
  );
}
