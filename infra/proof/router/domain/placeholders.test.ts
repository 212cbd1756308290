import { toGlobalId } from '@ensure-study/contracts/ids';
import { expect, it } from 'vitest';
import { createPlaceholders } from './placeholders.ts';

const [one, other, third] = ['1', '2', '3'].map((digit) => `01a2281f-5045-72b1-a6e8-58ff2de66a0${digit}`) as [
  string,
  string,
  string,
];
const classOf = (teacher: string, classroom: string) => ({
  classroom: { id: toGlobalId('Classroom', classroom), joinCode: `CODE-${classroom.at(-1)}`, name: 'Shore' },
  teacher: { id: toGlobalId('User', teacher), email: `${teacher}@demo.test` },
  createdAt: `2026-01-0${teacher.at(-1)}T00:00:00.000Z`,
});
const replaced = (...values: unknown[]) => {
  const placeholders = createPlaceholders();
  return values.map((value) => placeholders.replace(value));
};

it('takes what two products made alike for the same', () => {
  expect(replaced(classOf(one, other))).toEqual(replaced(classOf(third, one)));
});

it('keeps which values are the same thing', () => {
  expect(replaced(classOf(one, other), classOf(one, other))).not.toEqual(
    replaced(classOf(one, other), classOf(third, other)),
  );
  expect(replaced({ code: 'A' }, { code: 'A' })).not.toEqual(replaced({ code: 'A' }, { code: 'B' }));
});

it('keeps what an id is of, and everything that is not generated', () => {
  expect(replaced({ id: toGlobalId('User', one) })).not.toEqual(
    replaced({ id: toGlobalId('Material', one) }),
  );
  expect(replaced({ name: 'Shore', members: 3 })).toEqual([{ name: 'Shore', members: 3 }]);
});

it('keeps a time that was asked for', () => {
  const [given, made] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
  const value = { opensAt: given, at: made };
  expect(createPlaceholders().replace(value, JSON.stringify({ opensAt: given }))).toEqual({
    opensAt: given,
    at: '<time>',
  });
});
