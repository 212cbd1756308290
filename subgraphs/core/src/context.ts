/** What resolvers know of the request they answer. */
import { unauthenticated } from '@ensure-study/kit/errors';
import type { SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Caller } from './caller.ts';
import type { Records } from './database/ports.ts';
import type { Sight } from './sight/ports.ts';
import { createSight } from './sight/create-sight.ts';

export interface Context {
  /** Who asks; null for nobody. Signing in within the request changes it (`goOnAs`). */
  viewer: Viewer | null;
  /** What the viewer reads, in batches. */
  sight: Sight;
  readonly signal: AbortSignal;
  readonly traceparent: string | null;
  /** Address of the client. */
  readonly remoteAddress: string;
  /** Looks afresh with the eyes of `viewer`. */
  lookAs(viewer: Viewer | null): Sight;
  cookie(name: string): string | undefined;
  setCookie(value: string): void;
}

/** The context of one request. */
export function createContext(records: Records, request: SubgraphRequest): Context {
  const { viewer, signal, traceparent, remoteAddress, setCookie } = request;
  const lookAs = (asker: Viewer | null) => createSight(records, asker, signal);
  return {
    viewer,
    sight: lookAs(viewer),
    signal,
    traceparent,
    remoteAddress,
    lookAs,
    cookie: (name) => readCookie(request.header('cookie'), name),
    setCookie,
  };
}

/** Goes on as `viewer` and forgets what was read before: after a mutation it may not be true any more. */
export function goOnAs(context: Context, viewer: Viewer | null): void {
  context.viewer = viewer;
  context.sight = context.lookAs(viewer);
}

/** The caller of a mutation; throws UNAUTHENTICATED for nobody. */
export function requireCaller({ viewer, traceparent }: Context): Caller {
  if (!viewer) throw unauthenticated();
  return { viewer, traceparent };
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
