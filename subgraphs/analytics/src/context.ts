/** What a resolver learns of the request; dependencies are closed over by the features' resolvers. */
import { unauthenticated } from '@ensure-study/kit/errors';
import type { SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import type { Viewer } from '@ensure-study/kit/trust';

export interface Context {
  /** Who is signed in; null for nobody. */
  viewer: Viewer | null;
  /** Aborts when the client is gone or the request's time is up. */
  signal: AbortSignal;
  /** The moment up to which everything is counted, found out once a request. */
  countedUpTo(): Promise<Date | null>;
}

export function createContext(
  { viewer, signal }: SubgraphRequest,
  countedUpTo: () => Promise<Date | null>,
): Context {
  let known: Promise<Date | null> | undefined;
  return { viewer, signal, countedUpTo: () => (known ??= countedUpTo()) };
}

/** Throws UNAUTHENTICATED for nobody. */
export function requireViewer({ viewer }: Context): Viewer {
  if (viewer === null) throw unauthenticated();
  return viewer;
}
