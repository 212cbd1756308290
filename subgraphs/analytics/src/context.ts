/** What a resolver learns of the request; dependencies are closed over by the features' resolvers. */
import { PublicError, unauthenticated } from '@ensure-study/kit/errors';
import type { SubgraphRequest } from '@ensure-study/kit/subgraph-server';
import type { Viewer } from '@ensure-study/kit/trust';
import type { View } from './engagement/last-views.ts';

export interface Context {
  /** Who is signed in; null for nobody. */
  viewer: Viewer | null;
  /** Aborts when the client is gone or the request's time is up. */
  signal: AbortSignal;
  /** The moment up to which everything is counted, found out once a request. */
  countedUpTo(): Promise<Date | null>;
  /** The counts of a view of `subject`; how far they reach is remembered for the field beside them. */
  show<T>(subject: string, view: Promise<View<T>>): Promise<T>;
  /** The moment up to which everything that this answer says of `subject` is counted; rejects where its counts could not be read. */
  shownUpTo(subject: string): Promise<Date | null>;
}

export function createContext(
  { viewer, signal }: SubgraphRequest,
  countedUpTo: () => Promise<Date | null>,
): Context {
  let known: Promise<Date | null> | undefined;
  const shown = new Map<string, Promise<View<unknown>>[]>();
  const context: Context = {
    viewer,
    signal,
    countedUpTo: () => (known ??= countedUpTo()),
    async show(subject, view) {
      shown.set(subject, [...(shown.get(subject) ?? []), view]);
      return (await view).counts;
    },
    async shownUpTo(subject) {
      // Fields beside this one have begun once this is known.
      const now = await context.countedUpTo();
      const views = await Promise.allSettled(shown.get(subject) ?? []);
      const unread = views.filter((view) => view.status === 'rejected');
      if (views.length > 0 && unread.length === views.length) return ofNothing(unread);
      return earliest([
        now,
        ...views.flatMap((view) =>
          view.status === 'fulfilled' && view.value.countedUpTo !== undefined ? [view.value.countedUpTo] : [],
        ),
      ]);
    },
  };
  return context;
}

/** Throws UNAUTHENTICATED for nobody. */
export function requireViewer({ viewer }: Context): Viewer {
  if (viewer === null) throw unauthenticated();
  return viewer;
}

/** Counts that could not be read reach to no moment: an outage is told here as well, a refusal beside it is enough. */
function ofNothing(unread: PromiseRejectedResult[]): null {
  const outage = unread.find(
    ({ reason }) => !(reason instanceof PublicError) || reason.code === 'STORE_UNAVAILABLE',
  );
  if (outage) throw outage.reason;
  return null;
}

/** Null, before the first event, is earlier than any moment. */
const earliest = (moments: (Date | null)[]): Date | null =>
  moments.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other));
