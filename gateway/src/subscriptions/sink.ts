/** Where a subscription's results go: a client's end of one transport, which is pushed to and never asked. */
import type { GraphQLError } from 'graphql';
import type { SharedResult } from './shared-result.ts';

export interface Sink {
  /** The next result, in order. Must not throw. */
  next(result: SharedResult): void;
  /** Ends the subscription; nothing follows. */
  error(error: GraphQLError): void;
  /** Ends the subscription; nothing follows. */
  complete(): void;
}

/** Why a client's subscription ended; the labels of `subscription_ends_total`. */
export type EndReason =
  | 'completed'
  | 'client_disconnect'
  | 'expired'
  | 'schema_reload'
  | 'server_close'
  | 'subgraph_error'
  | 'too_slow'
  | 'upstream_lost';

/** Why a client leaves by itself, or is sent away. */
export type LeaveReason = Extract<EndReason, 'client_disconnect' | 'expired' | 'server_close' | 'too_slow'>;
/** How a client leaves. Later calls do nothing. */
export type Leave = (reason: LeaveReason) => void;

const reasons = new Map<unknown, EndReason>([
  ['SUBSCRIPTION_SCHEMA_RELOAD', 'schema_reload'],
  ['SUBSCRIPTION_TOO_SLOW', 'too_slow'],
  ['SUBSCRIPTION_UPSTREAM_LOST', 'upstream_lost'],
]);

/** The reason that lies in an error which ends a subscription. */
export const endReasonOf = ({ extensions }: GraphQLError): EndReason =>
  reasons.get(extensions.code) ?? 'subgraph_error';
