/** Turns that this process answers at the moment, so that it can be told to look whether they are still its own. */

export interface TurnsInHand {
  /** `check` is called whenever somebody says that the turn may have ended; returns how to let go of it. */
  hold(turnId: string, check: () => void): () => void;
  /** Has the holder of a turn look; all of them where it is not said which. */
  check(turnId: string): void;
}

export function createTurnsInHand(): TurnsInHand {
  const held = new Map<string, () => void>();
  return {
    hold(turnId, check) {
      held.set(turnId, check);
      return () => {
        if (held.get(turnId) === check) held.delete(turnId);
      };
    },
    check(turnId) {
      if (turnId === '') for (const check of held.values()) check();
      else held.get(turnId)?.();
    },
  };
}
