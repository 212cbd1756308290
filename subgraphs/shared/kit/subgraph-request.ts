/** What a subgraph knows of the request it answers, over HTTP and over a websocket alike. */
import type { Viewer } from './trust.ts';

export interface SubgraphRequest {
  /** Null for nobody. */
  viewer: Viewer | null;
  requestId: string;
  /** W3C trace context of the caller. */
  traceparent: string | null;
  /** Aborts when the client goes away or the time for the request is over. */
  signal: AbortSignal;
  header(name: string): string | undefined;
  /** Appends a Set-Cookie header; does nothing on a websocket. */
  setCookie(value: string): void;
  /** Address of the client as the gateway saw it. */
  remoteAddress: string;
}
