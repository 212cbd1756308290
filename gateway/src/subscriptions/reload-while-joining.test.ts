import { expect, it } from 'vitest';
import { openScriptedEngine, somebody } from './fixtures/scripted-engine.ts';

it('a subscription that joins while another supergraph comes into force is planned by that one', async () => {
  let plans = 0;
  const scripted = openScriptedEngine({
    renew(planned) {
      plans += 1;
      const { upstream } = planned;
      const renewed = Promise.resolve({
        ...planned,
        ...(upstream && { upstream: { ...upstream, operationName: `Plan${plans}` } }),
      });
      // After it is planned, and before its result is looked at.
      if (plans === 1) void renewed.then(() => scripted.reload());
      return renewed;
    },
  });
  await scripted.read({ viewer: somebody() });
  expect(scripted.streams.map(({ operation }) => operation.operationName)).toEqual(['Plan2']);
});
