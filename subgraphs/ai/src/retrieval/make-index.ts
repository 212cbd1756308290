/** Makes an index apart from the rows. Doing so twice, at once, or while services start, changes nothing more. */
import type { IndexMarks, PassageServer } from './ports.ts';

/** Marks go before the index is made: in the other order a crash between would leave it empty for ever. */
export async function makeIndex(
  server: Pick<PassageServer, 'isMade' | 'make'>,
  marks: Pick<IndexMarks, 'forget'>,
): Promise<void> {
  if (!(await server.isMade())) await marks.forget();
  // Also what a crash in between has left out.
  await server.make();
}
