/**
 * What the browser saw, in numbered batches that are sent until they are accepted. Pure.
 *
 * The server takes a repeated number as a repeated batch and ignores its content. A browser that does not know how far
 * the numbers went (a new tab, another device) therefore begins with a batch of one heartbeat, whose answer tells it.
 */
export type ObservationKind =
  | 'HEARTBEAT'
  | 'TAB_HIDDEN'
  | 'TAB_VISIBLE'
  | 'WINDOW_BLURRED'
  | 'WINDOW_FOCUSED'
  | 'FULLSCREEN_EXITED'
  | 'FULLSCREEN_ENTERED'
  | 'COPY'
  | 'PASTE'
  | 'PRINT';

export interface Observation {
  /** Ms since the attempt began, on the server's clock. */
  t: number;
  kind: ObservationKind;
  /** Characters, for COPY and PASTE. */
  value?: number;
}

export interface Batch {
  batch: number;
  observations: readonly Observation[];
}

export interface ObservationQueue {
  nextBatch: number;
  /** Whether the server has told how far the numbers went. */
  anchored: boolean;
  outstanding: Batch | null;
  pending: readonly Observation[];
}

export const emptyQueue: ObservationQueue = { nextBatch: 1, anchored: false, outstanding: null, pending: [] };

const observationsPerBatchMax = 500;

export function observe(queue: ObservationQueue, observation: Observation): ObservationQueue {
  return { ...queue, pending: [...queue.pending, observation] };
}

/** Puts what waits into the next batch, unless one is still on its way. */
export function seal(queue: ObservationQueue): ObservationQueue {
  if (queue.outstanding || queue.pending.length === 0) return queue;
  const size = queue.anchored ? observationsPerBatchMax : 1;
  return {
    ...queue,
    outstanding: { batch: queue.nextBatch, observations: queue.pending.slice(0, size) },
    nextBatch: queue.nextBatch + 1,
    pending: queue.pending.slice(size),
  };
}

/** The server has `batch`, and everything up to `acceptedBatch`. */
export function accept(queue: ObservationQueue, batch: number, acceptedBatch: number): ObservationQueue {
  if (queue.outstanding?.batch !== batch) return queue;
  return { ...queue, outstanding: null, anchored: true, nextBatch: Math.max(batch, acceptedBatch) + 1 };
}

/** The server will never take this batch: it is given up, and its number is the next one's, so that there is no gap to wait for. */
export function abandon(queue: ObservationQueue, batch: number): ObservationQueue {
  return queue.outstanding?.batch === batch ? { ...queue, outstanding: null, nextBatch: batch } : queue;
}

/** What waits to be accepted. */
export const unsent = ({ outstanding, pending }: ObservationQueue): number =>
  (outstanding?.observations.length ?? 0) + pending.length;
