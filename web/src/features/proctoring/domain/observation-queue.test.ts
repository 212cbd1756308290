import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  abandon,
  accept,
  emptyQueue,
  observe,
  seal,
  unsent,
  type ObservationQueue,
} from './observation-queue.ts';

/** A server as the contract describes it: a repeated batch number is accepted and changes nothing. */
function server() {
  const batches = new Map<number, readonly { t: number }[]>();
  return {
    take({ batch, observations }: NonNullable<ObservationQueue['outstanding']>) {
      if (!batches.has(batch)) batches.set(batch, observations);
      let accepted = 0;
      while (batches.has(accepted + 1)) accepted += 1;
      return accepted;
    },
    times: () =>
      [...batches.keys()].sort((a, b) => a - b).flatMap((batch) => batches.get(batch)!.map(({ t }) => t)),
  };
}
const at = (t: number) => ({ t, kind: t % 2 ? ('TAB_HIDDEN' as const) : ('HEARTBEAT' as const) });

describe('observation queue', () => {
  it('loses and doubles nothing, whatever is lost on the way and however often the page is reloaded', () => {
    const step = fc.constantFrom('observe', 'send', 'request lost', 'answer lost', 'reload');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const { take, times } = server();
        let queue: ObservationQueue = observe(emptyQueue, at(0));
        let t = 0;
        const deliver = (answerArrives: boolean) => {
          queue = seal(queue);
          if (!queue.outstanding) return;
          const accepted = take(queue.outstanding);
          if (answerArrives) queue = accept(queue, queue.outstanding.batch, accepted);
        };
        for (const what of steps) {
          if (what === 'observe') queue = observe(queue, at((t += 1)));
          if (what === 'send') deliver(true);
          if (what === 'answer lost') deliver(false);
          if (what === 'request lost') queue = seal(queue);
          if (what === 'reload') queue = JSON.parse(JSON.stringify(queue)) as ObservationQueue;
        }
        while (unsent(queue) > 0) deliver(true);
        expect(times()).toEqual(Array.from({ length: t + 1 }, (_, index) => index));
      }),
    );
  });

  it('finds its place after batches of another browser, at the price of one heartbeat', () => {
    const { take, times } = server();
    [1, 2, 3].forEach((batch) => take({ batch, observations: [at(batch)] }));
    let queue = observe(observe(emptyQueue, at(10)), at(11));
    queue = seal(queue);
    expect(queue.outstanding?.observations).toEqual([at(10)]);
    queue = accept(queue, 1, take(queue.outstanding!));
    queue = seal(queue);
    queue = accept(queue, 4, take(queue.outstanding!));
    expect(times()).toEqual([1, 2, 3, 11]);
  });

  it('gives the number of a refused batch to the next, so that the server waits for nothing', () => {
    let queue = seal(observe({ ...emptyQueue, anchored: true, nextBatch: 5 }, at(1)));
    queue = seal(observe(abandon(queue, 5), at(2)));
    expect(queue.outstanding).toEqual({ batch: 5, observations: [at(2)] });
  });

  it('sends one batch at a time, of at most 500', () => {
    let queue: ObservationQueue = { ...emptyQueue, anchored: true };
    for (let t = 0; t < 501; t += 1) queue = observe(queue, at(t));
    queue = seal(queue);
    expect(queue.outstanding?.observations).toHaveLength(500);
    expect(seal(queue)).toBe(queue);
    expect(unsent(queue)).toBe(501);
  });
});
