/** What a resolver learns of the request; dependencies are closed over by the feature factories, not carried here. */
import type { Viewer } from '@ensure-study/kit/trust';

export interface Context {
  /** Who is signed in; null for nobody. */
  viewer: Viewer | null;
  requestId: string;
  /** W3C trace context of the request, carried on by the events it causes; null without one. */
  traceparent: string | null;
  /** Aborts when the client is gone or the request's time is up. */
  signal: AbortSignal;
}
