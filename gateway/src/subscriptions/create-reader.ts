/** A client's subscription, from its beginning to its end, as the metrics see it. */
import type { Metrics } from '@ensure-study/kit/metrics';
import { toGraphqlError } from '../errors.ts';
import { endReasonOf, type EndReason, type Leave, type Sink } from './sink.ts';
import type { Reader } from './topic.ts';

/** A sink that is counted while it is open, and told nothing once it has left. */
export function createReader(metrics: Pick<Metrics, 'liveSubscriptions' | 'subscriptionEnds'>, sink: Sink) {
  let isOver = false;
  metrics.liveSubscriptions.inc();
  const end = (reason: EndReason, tell?: () => void) => {
    if (isOver) return;
    isOver = true;
    metrics.liveSubscriptions.dec();
    metrics.subscriptionEnds.labels(reason).inc();
    reader.leave?.();
    tell?.();
  };
  const reader: Reader = {
    sink: {
      next(result) {
        if (isOver) return;
        try {
          sink.next(result);
        } catch (error) {
          // What cannot be written to one must not end the process, nor keep it from others.
          reader.sink.error(toGraphqlError(error));
        }
      },
      error: (error) => end(endReasonOf(error), () => sink.error(error)),
      complete: () => end('completed', () => sink.complete()),
    },
  };
  const leave: Leave = (reason) => end(reason);
  return { reader, leave };
}
