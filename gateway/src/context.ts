/** What the gateway knows of one operation, whatever it came over. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '@ensure-study/kit/clock';
import { parseTraceparent } from '@ensure-study/kit/request-identity';
import { activeTraceparent } from '@ensure-study/kit/tracing';
import type { Viewer, ViewerTrust } from '@ensure-study/kit/trust';
import type { SubscriptionRequest } from './subscriptions/sharing.ts';

export interface GatewayContext {
  viewer: Viewer | null;
  /** The viewer signed for subgraphs, good for at least half a minute. */
  assertion(): Promise<string>;
  requestId: string;
  traceparent: string;
  clientIp: string;
  /** The client's Cookie header; only core gets it. */
  cookie?: string;
  /** Aborts when the client goes away or the time for the operation is over. */
  signal: AbortSignal;
  /** When the operation is given up, ms since the epoch; absent for subscriptions. */
  deadlineAt?: number;
  /** Appends a Set-Cookie header; does nothing on a websocket. */
  setCookie(value: string): void;
  /** Where the pipeline leaves what a transport of subscriptions needs to know of the operation. */
  slot?: OperationSlot;
}

/** Filled while Apollo Server runs the operation. */
export interface OperationSlot {
  /** The operation came in a way in which nothing may be changed. */
  noMutations?: boolean;
  /** Whether it got as far as having a plan. */
  isPlanned?: boolean;
  /** Present for a subscription: checked and planned, ready to be run. */
  subscription?: SubscriptionRequest;
}

const assertionReuseMs = 30_000;

/** Signs the viewer when first asked, and again when the signature grows old. */
export function createAssertion(
  trust: ViewerTrust,
  viewer: Viewer | null,
  clock: Clock,
): () => Promise<string> {
  let signed: { at: number; assertion: Promise<string> } | undefined;
  return () => {
    if (!signed || clock.now() - signed.at > assertionReuseMs)
      signed = { at: clock.now(), assertion: trust.sign(viewer, clock.now()) };
    return signed.assertion;
  };
}

/** The trace of what runs here; without spans the one that is given, or the beginning of a new one. */
export function traceparentOr(given: unknown): string {
  const begin = () => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return activeTraceparent() ?? parseTraceparent(given) ?? begin();
}
