import { expect, it } from 'vitest';
import { openScriptedEngine, settled, somebody } from './fixtures/scripted-engine.ts';

it('nobody joins behind an event after which one without a cursor has come, until the next that has one', async () => {
  const viewer = somebody();
  const scripted = openScriptedEngine();
  await scripted.read({ viewer });
  scripted.append();
  const [stream] = scripted.streams;
  stream?.sink.next({ event: { data: { log: { number: 2 } } } });
  const late = await scripted.read({ viewer, after: '1' });
  expect(scripted.streams).toHaveLength(2);
  stream?.sink.next({ event: { data: { log: { number: 3 } } }, cursor: '3' });
  const later = await scripted.read({ viewer, after: '3' });
  stream?.sink.next({ event: { data: { log: { number: 4 } } }, cursor: '4' });
  await settled();
  expect([scripted.streams.length, late.seen, later.seen]).toEqual([2, [], [4]]);
});
