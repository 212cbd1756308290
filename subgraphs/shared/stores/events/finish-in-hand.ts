/** Gives events in hand their time before a member of a group ends. */

/** A service has eight seconds to stop; an event in hand gets half of them, and its handler one more to react. */
const closeGraceMs = 4_000;
const abandonMs = 1_000;

/** Resolves when `inHand` has settled or its time is over; `abandon` aborts before the last second of it. */
export async function finishInHand(inHand: Promise<unknown>, abandon: AbortController): Promise<void> {
  await settledWithin(inHand, closeGraceMs);
  abandon.abort(new Error('The service is stopping.'));
  await settledWithin(inHand, abandonMs);
}

/** Resolves when `work` has settled or `ms` have passed. */
export function settledWithin(work: Promise<unknown>, ms: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  return Promise.race([work.catch(() => undefined), patience]).finally(() => clearTimeout(timer));
}
