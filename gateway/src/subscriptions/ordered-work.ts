/** Works on several inputs at once and hands the outputs on in the order of the inputs. */

export interface OrderedWorkOptions<I, O> {
  /** Inputs worked on at once, those that wait for an earlier one included. */
  runningMax: number;
  /** Inputs that may wait to be begun with. */
  waitingMax: number;
  run(input: I): Promise<O>;
  /** Called in order. Must not throw. */
  deliver(output: O, input: I): void;
  /** An input failed, and all before it have been delivered; what follows on it is dropped. */
  fail(error: unknown): void;
}

export interface OrderedWork<I> {
  /** False when too many wait: the input was not taken. */
  push(input: I): boolean;
  /** Takes no more, and calls `after` once everything that was taken has been delivered. */
  end(after: () => void): void;
  /** Drops everything; nothing is delivered any more. */
  stop(): void;
  isIdle(): boolean;
}

interface Item<I, O> {
  input: I;
  isBegun: boolean;
  outcome?: Outcome<O>;
}
type Outcome<O> = { output: O } | { error: unknown };

export function createOrderedWork<I, O>(options: OrderedWorkOptions<I, O>): OrderedWork<I> {
  const { runningMax, waitingMax, run, deliver, fail } = options;
  /** In order; the first `runningMax` are worked on. */
  let items: Item<I, O>[] = [];
  let atEnd: (() => void) | undefined;
  let isOver = false;

  function stop() {
    isOver = true;
    items = [];
  }
  function begin(item: Item<I, O>) {
    item.isBegun = true;
    void outcomeOf(run(item.input)).then((outcome) => {
      item.outcome = outcome;
      goOn();
    });
  }
  function goOn() {
    for (let first = items[0]; first?.outcome; first = items[0]) {
      items.shift();
      if ('error' in first.outcome) {
        stop();
        return fail(first.outcome.error);
      }
      deliver(first.outcome.output, first.input);
    }
    for (const item of items.slice(0, runningMax)) if (!item.isBegun) begin(item);
    if (isOver || !atEnd || items.length > 0) return;
    stop();
    atEnd();
  }

  return {
    push(input) {
      if (isOver || atEnd) return true;
      if (items.length >= runningMax + waitingMax) return false;
      items.push({ input, isBegun: false });
      goOn();
      return true;
    },
    end(after) {
      atEnd ??= after;
      goOn();
    },
    stop,
    isIdle: () => items.length === 0,
  };
}

async function outcomeOf<O>(work: Promise<O>): Promise<Outcome<O>> {
  try {
    return { output: await work };
  } catch (error) {
    return { error };
  }
}
