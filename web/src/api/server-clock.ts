/** The server's clock as far as this page knows it; the pure part is in clock-offset.ts. */
import { narrowOffset, offsetWithin, raiseLeast, type OffsetBounds } from './clock-offset.ts';

let bounds: OffsetBounds | null = null;

/** Ms since the epoch on a clock that setting the computer's time does not move while the page is open. */
export const pageNow = (): number => performance.timeOrigin + performance.now();

/** Ms since the epoch on the server's clock, as well as it is known. */
export const serverNow = (): number => pageNow() + offsetWithin(bounds);

/** Learns from the `Date` header of an answer, which tells whole seconds. */
export function noteServerDate(header: string | null, sentAt: number, receivedAt: number): void {
  const serverAt = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(serverAt)) return;
  bounds = narrowOffset(bounds, { sentAt, receivedAt, serverAt, precisionMs: 1_000 });
}

/** Learns from a moment that the server set to its own now while it handled a request. */
export function noteServerMoment(moment: string, sentAt: number, receivedAt: number): void {
  const serverAt = Date.parse(moment);
  if (Number.isNaN(serverAt)) return;
  bounds = narrowOffset(bounds, { sentAt, receivedAt, serverAt, precisionMs: 1 });
}

/** Learns from a moment that the server pushed: how long it was under way is not known. */
export function noteServerTold(moment: string, receivedAt: number): void {
  const serverAt = Date.parse(moment);
  if (bounds && !Number.isNaN(serverAt)) bounds = raiseLeast(bounds, serverAt - receivedAt);
}
