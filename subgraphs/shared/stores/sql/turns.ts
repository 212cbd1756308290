/** One thing at a time: a single connection executes one statement after the other. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs each work after all that were given before it have settled. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
