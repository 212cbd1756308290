import { describe, expect, test } from 'vitest';
import { createTurnTrace } from './turn-trace.ts';

describe('the trace of a turn', () => {
  test('says when each step began, how long it took and what came of it', () => {
    let now = 1_000;
    const trace = createTurnTrace(() => now);
    now += 5;
    const endRouting = trace.begin('routing');
    now += 7;
    endRouting({ decision: 'new_topic', score: 0.1 });
    expect(trace.steps()).toEqual([
      { name: 'routing', startedMs: 5, tookMs: 7, data: { decision: 'new_topic', score: 0.1 } },
    ]);
  });
});
