/** What stands behind the fake supergraph, for tests to steer and to look at; shared by all replicas of a subgraph. */

import type { Viewer } from '@ensure-study/kit/trust';

/** What tests steer and look at. */
export interface FakeState {
  revoked: Set<string>;
  revoke(sessionId: string): void;
  /** Digests of access tokens, and for whom they stand. */
  programs: Map<string, { viewer: Viewer; expiresAt: string }>;
  tokenChecks: number;
  /** Whether core fails to answer for access tokens. */
  failsTokenChecks: boolean;
  sessionChecks: number;
  /** Streams of ai that are open. */
  openStreams: number;
  mutations: number;
  /** Steps that have been taken; `step` takes more. */
  stepsTaken: number;
  step(count: number): void;
  /** The numbers of those after `after`, as they are taken. */
  steps(after: number, to: number, signal: AbortSignal): AsyncGenerator<number>;
  /** Files that core was asked for. */
  filesAsked: number;
  filesEnded: number;
}

export function createFakeState(): FakeState & {
  revocations(signal: AbortSignal): AsyncGenerator<string>;
} {
  const listeners = new Set<(sessionId: string) => void>();
  const steppers = new Set<() => void>();
  return {
    revoked: new Set(),
    sessionChecks: 0,
    programs: new Map(),
    tokenChecks: 0,
    failsTokenChecks: false,
    openStreams: 0,
    mutations: 0,
    stepsTaken: 0,
    step(count) {
      this.stepsTaken += count;
      steppers.forEach((wake) => wake());
    },
    async *steps(after, to, signal) {
      for (let number = after + 1; number <= to && !signal.aborted; number++) {
        while (number > this.stepsTaken && !signal.aborted)
          await new Promise<void>((resolve) => {
            const wake = () => {
              steppers.delete(wake);
              signal.removeEventListener('abort', wake);
              resolve();
            };
            steppers.add(wake);
            signal.addEventListener('abort', wake);
          });
        if (!signal.aborted) yield number;
      }
    },
    filesAsked: 0,
    filesEnded: 0,
    revoke(sessionId) {
      this.revoked.add(sessionId);
      listeners.forEach((listener) => listener(sessionId));
    },
    async *revocations(signal) {
      const waiting: string[] = [];
      let wake = () => {};
      const listener = (sessionId: string) => {
        waiting.push(sessionId);
        wake();
      };
      listeners.add(listener);
      signal.addEventListener('abort', () => wake());
      try {
        while (!signal.aborted) {
          while (waiting.length > 0) yield waiting.shift() as string;
          await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        listeners.delete(listener);
      }
    },
  };
}
export type FakeControls = ReturnType<typeof createFakeState>;
