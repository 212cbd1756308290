/** What resolvers know of the request they answer. */
import { unauthenticated } from '@ensure-study/kit/errors';
import type { SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import type { Viewer } from '@ensure-study/kit/trust';
import type { Caller } from './caller.ts';
import type { Records } from './database/ports.ts';
import type { Sight } from './sight/ports.ts';
import { createSight } from './sight/create-sight.ts';

export interface Context {
  /** Who asks; null for nobody. Signing in within the request changes it. */
  readonly viewer: Viewer | null;
  /** What the viewer reads, in batches. */
  readonly sight: Sight;
  readonly signal: AbortSignal;
  readonly traceparent: string | null;
  /** Address of the client. */
  readonly remoteAddress: string;
  cookie(name: string): string | undefined;
  setCookie(value: string): void;
  /** Goes on as `viewer` and forgets what was read before: after a mutation it may not be true any more. */
  goOnAs(viewer: Viewer | null): void;
}

export function createContext(records: Records, request: SubgraphRequest): Context {
  let { viewer } = request;
  let sight = createSight(records, viewer);
  return {
    get viewer() {
      return viewer;
    },
    get sight() {
      return sight;
    },
    signal: request.signal,
    traceparent: request.traceparent,
    remoteAddress: request.remoteAddress,
    cookie: (name) => readCookie(request.header('cookie'), name),
    setCookie: request.setCookie,
    goOnAs(next) {
      viewer = next;
      sight = createSight(records, viewer);
    },
  };
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
