/** Who is asking, where somebody must be. */
import { unauthenticated } from '@ensure-study/kit/errors';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Context } from '../context.ts';
import type { Reader } from './read-conversations.ts';

/** Throws UNAUTHENTICATED for nobody. */
export function viewerOf({ viewer }: Context): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
export const readerOf = (context: Context): Reader => ({
  userId: viewerOf(context).userId,
  signal: context.signal,
});
