/** What ties the log lines and spans of one request together across services. */
import { uuidV7 } from './uuid.ts';

export const requestIdHeader = 'x-request-id';
export const traceparentHeader = 'traceparent';
/** The address of the client as the gateway saw it; believed only together with the gateway's own proof. */
export const clientIpHeader = 'x-ensure-client-ip';
/** Milliseconds that the caller will still wait. */
export const timeoutHeader = 'x-ensure-timeout-ms';

const requestIdPattern = /^[A-Za-z0-9._-]{1,64}$/;
const traceparentPattern = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's request id when it is harmless to log, else a new one. */
export function toRequestId(given: unknown): string {
  return typeof given === 'string' && requestIdPattern.test(given) ? given : uuidV7();
}

/** A W3C trace context, or null for anything malformed. */
export function parseTraceparent(given: unknown): string | null {
  return typeof given === 'string' && traceparentPattern.test(given) ? given : null;
}
