import { expect, it } from 'vitest';
import { doorOf } from './door.ts';

it('opens at its first moment and closes at its last', () => {
  const quiz = { opensAt: '2026-03-01T09:00:00Z', closesAt: '2026-03-01T10:00:00Z' };
  const at = (time: string) => doorOf(quiz, Date.parse(`2026-03-01T${time}Z`));
  expect([at('08:59:59'), at('09:00:00'), at('09:59:59'), at('10:00:00')]).toEqual([
    'early',
    'open',
    'open',
    'late',
  ]);
  expect(doorOf({}, 0)).toBe('open');
});
