/** Vectors of passages, for search by meaning. */
import { withDeadline } from '@ensure-study/kit/deadline';
import type { TextEmbedder } from '../retrieval/ports.ts';
import type { IndexedDocument } from './ports.ts';

const passageMs = 30_000;

/** Embeds passage by passage; `onDone` is told how many are behind. Throws what the model throws. */
export async function embedPassages(
  embedder: TextEmbedder,
  passages: readonly { text: string; headings: readonly string[] }[],
  { signal, onDone }: { signal: AbortSignal; onDone(done: number): void },
): Promise<NonNullable<IndexedDocument['vectors']>> {
  const windows: Float32Array[][] = [];
  for (const { text, headings } of passages) {
    const heading = headings.at(-1) ?? '';
    windows.push(
      await withDeadline('embedding', passageMs, signal, (inTime) =>
        embedder.embedWindows(text, heading, inTime),
      ),
    );
    onDone(windows.length);
  }
  return { model: embedder.model, windows };
}
