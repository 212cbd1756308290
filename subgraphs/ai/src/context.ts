/** What a resolver learns of the request; dependencies are closed over by the feature factories, not carried here. */
import type { Viewer } from '@ensure-study/kit/trust';

export interface Context {
  /** Who is signed in; null for nobody. */
  viewer: Viewer | null;
  requestId: string;
  /** Aborts when the client is gone or the request's time is up. */
  signal: AbortSignal;
}
