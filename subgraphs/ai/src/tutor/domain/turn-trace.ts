/** What was done to answer one turn, step by step, for staff who want to know why the answer is as it is. */

/** A value that JSON can hold, so that a step can be stored as it is. */
export type TraceValue =
  string | number | boolean | null | readonly TraceValue[] | { readonly [name: string]: TraceValue };

export interface TraceStep {
  /** What was done: "moderation", "routing", "retrieval", "model", "grounding" ... */
  name: string;
  /** When it began, in ms after the turn was taken up. */
  startedMs: number;
  tookMs: number;
  /** Scores, decisions and reasons of the step; never a secret, never the whole text of a passage. */
  data: { readonly [name: string]: TraceValue };
}

/** Takes the steps of one turn down. */
export interface TurnTrace {
  /** Begins a step; call what it answers once the step is done, with what came of it. */
  begin(name: string): (data: TraceStep['data']) => void;
  steps(): readonly TraceStep[];
}

/** `now` in ms, as a clock counts. */
export function createTurnTrace(now: () => number): TurnTrace {
  const begunAt = now();
  const steps: TraceStep[] = [];
  return {
    begin(name) {
      const stepAt = now();
      return (data) => void steps.push({ name, startedMs: stepAt - begunAt, tookMs: now() - stepAt, data });
    },
    steps: () => steps,
  };
}
