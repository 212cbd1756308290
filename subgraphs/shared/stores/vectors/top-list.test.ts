import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTopList } from './top-list.ts';

test('holds what sorting everything would put first, in the same order, whatever the order of the offers', () => {
  const items = fc.array(fc.record({ passageId: fc.uuid(), score: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 10 }), (offered, count) => {
      const list = createTopList<{ passageId: string; score: number }>(count);
      for (const item of offered) list.offer(item, item.score);
      const sorted = offered.toSorted((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
      expect(list.items()).toEqual(sorted.slice(0, count));
    }),
  );
});

test('what has no score never gets in', () => {
  const list = createTopList<{ passageId: string }>(3);
  list.offer({ passageId: 'none' }, -Infinity);
  list.offer({ passageId: 'nonsense' }, NaN);
  expect(list.items()).toEqual([]);
});
