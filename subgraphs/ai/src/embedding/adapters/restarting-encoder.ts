/** An encoder whose process is started again, on the next call, after it has ended. */
import type { SentenceEncoder } from '../ports.ts';
import { openEmbedProcess, type EmbedProcessOptions } from './embed-process.ts';
import { openRestarting } from './restarting.ts';

/** Loads the model; rejects with the reason when it cannot be loaded. */
export async function openRestartingEncoder(options: EmbedProcessOptions): Promise<SentenceEncoder> {
  const held = await openRestarting(() => openEmbedProcess(options));
  const { dimensions, provider } = held.latest();
  return {
    ...{ dimensions, provider },
    encode: async (text) => (await held.alive()).encode(text),
    close: () => held.latest().close(),
  };
}
