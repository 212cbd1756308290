/** An encoder whose process is started again, on the next call, after it has ended. */
import type { SentenceEncoder } from '../ports.ts';
import { openEmbedProcess, type EmbedProcessOptions } from './embed-process.ts';

/** Loads the model; rejects with the reason when it cannot be loaded. */
export async function openRestartingEncoder(options: EmbedProcessOptions): Promise<SentenceEncoder> {
  let current = await openEmbedProcess(options);
  return {
    dimensions: current.dimensions,
    provider: current.provider,
    async encode(text) {
      if (!current.isAlive()) current = await openEmbedProcess(options);
      return current.encode(text);
    },
    close: () => current.close(),
  };
}
