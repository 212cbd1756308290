/** However clients join and leave one stream, and however its copies lag behind each other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openScriptedEngine, settled, somebody } from './fixtures/scripted-engine.ts';

type Reader = Awaited<ReturnType<ReturnType<typeof openScriptedEngine>['read']>>;

const step = fc.oneof(
  fc.record({ kind: fc.constant('append' as const) }),
  /** One of the open streams tells its next event. */
  fc.record({ kind: fc.constant('tell' as const), which: fc.nat(7) }),
  /** From the beginning, or after the so-manieth event from the end. */
  fc.record({
    kind: fc.constant('join' as const),
    back: fc.option(fc.nat(3), { nil: undefined }),
    selection: fc.constantFrom('a', 'b'),
  }),
  fc.record({ kind: fc.constant('leave' as const), which: fc.nat(7) }),
  fc.record({ kind: fc.constant('settle' as const) }),
);

const numbers = (after: number, to: number) =>
  Array.from({ length: Math.max(0, to - after) }, (_, index) => after + index + 1);

it('nobody misses an event, gets one twice or out of order, and nothing is left open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      // An event may be completed long after those behind it.
      const scripted = openScriptedEngine({
        execute: (number) => (number % 3 ? Promise.resolve() : settled()),
      });
      const viewer = somebody();
      const here: { reader: Reader; after: number }[] = [];
      let logged = 0;
      for (const taken of steps) {
        const { streams } = scripted;
        if (taken.kind === 'append') logged += 1;
        if (taken.kind === 'settle') await settled();
        if (taken.kind === 'tell') {
          const stream = streams[taken.which % (streams.length || 1)];
          if (stream && stream.told < logged) scripted.tell(stream);
        }
        if (taken.kind === 'join') {
          const { back, selection } = taken;
          const after = back === undefined ? 0 : Math.max(0, logged - back);
          const named = back === undefined ? undefined : String(after);
          here.push({ reader: await scripted.read({ viewer, after: named, selection }), after });
        }
        if (taken.kind === 'leave') {
          const [gone] = here.splice(taken.which, 1);
          gone?.reader.leave('client_disconnect');
        }
      }
      for (const stream of [...scripted.streams])
        while (stream.told < logged && scripted.streams.includes(stream)) scripted.tell(stream);
      await settled();
      await settled();
      for (const { reader, after } of here) expect(reader.seen).toEqual(numbers(after, logged));
      for (const { reader } of here) reader.leave('client_disconnect');
      expect(scripted.streams).toEqual([]);
      for (const name of ['liveSubscriptions', 'upstreamSubscriptions'] as const)
        expect((await scripted.metrics[name].get()).values[0]?.value ?? 0).toBe(0);
    }),
    { numRuns: 150, seed: 20_261_129 },
  );
});
