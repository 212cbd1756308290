/** Who calls a use case, as far as it needs to know. */
import type { Viewer } from '@ensure-study/kit/trust';
import type { Origin } from './database/ports.ts';

/** A signed-in person within one request. */
export interface Caller {
  viewer: Viewer;
  /** W3C trace context of the request. */
  traceparent: string | null;
}

/** The caller as the cause of an event. */
export const originOf = ({ viewer, traceparent }: Caller): Origin => ({
  actorId: viewer.userId,
  organisationId: viewer.organisationId,
  traceparent,
});
