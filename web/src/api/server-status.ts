/** What people have to do without, as the server told when it was asked last. */
import type { Capability, Status } from '@ensure-study/contracts/status';

export interface ServerStatus {
  /** The same list as long as nothing changes. */
  degraded(): readonly Capability[];
  /** Whether anything was missing since the page was opened. */
  wasDegraded(): boolean;
  /** Takes over an answer of `GET /status`. */
  note(answer: unknown): void;
  /** Tells of changes. Answers how to stop. */
  onChange(tell: () => void): () => void;
}

export function createServerStatus(): ServerStatus {
  let degraded: readonly Capability[] = [];
  let was = false;
  const listeners = new Set<() => void>();
  return {
    degraded: () => degraded,
    wasDegraded: () => was,
    note(answer) {
      const { degraded: told = [] } = answer as Partial<Status>;
      if (`${told}` === `${degraded}`) return;
      degraded = told;
      was = true;
      for (const tell of listeners) tell();
    },
    onChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

export const serverStatus = createServerStatus();
