import { expect, it } from 'vitest';
import { Uuid } from '@ensure-study/contracts/ids';
import { uuidV7 } from './uuid.ts';

it('is a version 7 uuid that carries its moment and sorts by it', () => {
  const early = uuidV7(1_700_000_000_000);
  const late = uuidV7(1_700_000_000_001);
  expect(Uuid.safeParse(early).success).toBe(true);
  expect([early[14], Number.parseInt(early.replaceAll('-', '').slice(0, 12), 16)]).toEqual([
    '7',
    1_700_000_000_000,
  ]);
  expect(early < late).toBe(true);
});

it('does not repeat within a millisecond', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => uuidV7(1_700_000_000_000))).size).toBe(1_000);
});

it('sorts in the order of making within a millisecond, also beyond what the counter holds', () => {
  const now = 1_700_000_000_002;
  const ids = [...Array.from({ length: 10_000 }, () => uuidV7(now)), uuidV7(now + 1)];
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
