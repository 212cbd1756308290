/**
 * What two subscriptions must have in common to be fed from one stream of a subgraph (source), and to be completed
 * together (topic). Whatever an answer may depend on is part of a key, so that nobody gets what was made for another.
 */
import type { Viewer } from '@ensure-study/kit/trust';
import type { GatewayContext } from '../context.ts';
import type { PlannedOperation } from '../execution/ports.ts';
import type { SubscriptionRule } from './subscription-rules.ts';

/** A subscription that is checked and planned. */
export interface SubscriptionRequest {
  planned: PlannedOperation;
  documentHash: string;
  operationName?: string;
  /** As the client gave them, and as the schema reads them. */
  variables: Record<string, unknown>;
  coerced: Record<string, unknown>;
}
type Planned = SubscriptionRequest & { planned: { upstream: NonNullable<PlannedOperation['upstream']> } };

/** Who reads, as far as it may make a difference to what is read. */
type Reader = Pick<GatewayContext, 'viewer' | 'clientIp' | 'cookie'>;

/**
 * The key of its source; undefined for one that is fed alone. `generation`: of the supergraph. Where to begin is no part
 * of it: streams of one key are one stream, at places that may differ.
 */
export function sourceKey(
  { planned: { upstream }, coerced }: Planned,
  { viewer, clientIp }: Reader,
  { rule, generation }: { rule: SubscriptionRule; generation: number },
): string | undefined {
  // Two that are not signed in may be two people.
  if (!rule.shared && viewer === null) return undefined;
  const scope = rule.shared ? 'everybody' : [viewer, clientIp];
  const { serviceName, resumable, query, variableNames } = upstream;
  const names = variableNames.filter((name) => name !== resumable?.afterVariable);
  const used = Object.fromEntries(names.map((name) => [name, coerced[name]]));
  return canonical([generation, serviceName, nameless(resumable?.query ?? query), used, scope]);
}

/** The key of its topic, among those of one source. */
export function topicKey(
  { documentHash, operationName, coerced, planned }: SubscriptionRequest,
  { viewer, cookie }: Reader,
  { shared }: SubscriptionRule,
): string {
  // What is guarded is looked at for one viewer; a cookie goes along to the subgraph that knows people.
  const reader = shared ? planned.view !== undefined && viewerKey(viewer) : [viewerKey(viewer), cookie];
  return canonical([documentHash, operationName, coerced, planned.view, reader]);
}

/** After which event a subscription begins; undefined where it does not say. */
export function placeOf({ planned: { upstream }, coerced }: Planned): string | undefined {
  const after = upstream.resumable?.after ?? coerced[upstream.resumable?.afterVariable ?? ''];
  return typeof after === 'string' ? after : undefined;
}

const viewerKey = (viewer: Viewer | null) => canonical(viewer);

/** The planner names what it asks after the client's operation; the name changes nothing of what comes. */
const nameless = (query: string) => query.replace(/^\s*subscription\s+\w+/, 'subscription');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON that is the same for what differs in the order of its keys alone. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
