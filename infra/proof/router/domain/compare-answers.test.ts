import { expect, it } from 'vitest';
import { firstDifference, toComparable } from './compare-answers.ts';

it('finds the first place that differs', () => {
  const ours = { data: { people: [{ name: 'A' }, { name: 'B', age: 1 }] } };
  expect(firstDifference(ours, structuredClone(ours))).toBeUndefined();
  expect(firstDifference(ours, { data: { people: [{ name: 'A' }, { name: 'C', age: 2 }] } })).toEqual({
    ...{ at: 'data.people.1.name', ours: 'B', theirs: 'C' },
  });
});

it.each([
  ['null and nothing', { a: null }, {}],
  ['a list and an object', [], {}],
  ['a shorter list', [1, 2], [1]],
  ['another order of fields', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a number and its text', 1, '1'],
])('tells %s apart', (_, ours, theirs) => {
  expect(firstDifference(ours, theirs)).toBeDefined();
});

it('compares errors by place and code, in any order and whatever else they say', () => {
  const error = (path: string[], code: string, message: string) => ({ path, message, extensions: { code } });
  const [one, other] = [error(['a'], 'FORBIDDEN', 'No.'), error(['b'], 'NOT_FOUND', 'Where?')];
  const ours = toComparable({ data: null, errors: [one, other] });
  expect(ours).toEqual(toComparable({ errors: [other, { ...one, message: 'Nein.' }] }));
  expect(ours).not.toEqual(toComparable({ errors: [one, error(['b'], 'FORBIDDEN', 'Where?')] }));
});
