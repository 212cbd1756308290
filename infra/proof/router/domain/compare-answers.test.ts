import { expect, it } from 'vitest';
import {
  countValues,
  firstDifference,
  settled,
  toComparable,
  withoutMoments,
  withoutSwallowedCodes,
} from './compare-answers.ts';

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
  expect(ours).not.toEqual(toComparable({ errors: [one, error(['a'], 'FORBIDDEN', 'Where?')] }));
});

it('compares errors by the null that they are at, whichever field of it is named', () => {
  const failed = (field: string, data: object) =>
    toComparable({ data, errors: [{ path: ['a', field], extensions: { code: 'FORBIDDEN' } }] });
  expect(failed('b', { a: null })).toEqual(failed('c', { a: null }));
  expect(failed('b', { a: { b: null, c: null } })).not.toEqual(failed('c', { a: { b: null, c: null } }));
});

it('takes the moments of a time for the same, and no others', () => {
  const [from, to] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z'].map(Date.parse) as [
    number,
    number,
  ];
  const given = { at: '2026-01-01T00:00:00.500Z', stored: ['2025-12-31T23:59:59.999Z'], of: null };
  expect(withoutMoments(given, from, to)).toEqual({ ...given, at: '<now>' });
});

it('forgets the codes of what a null has swallowed, and no others', () => {
  const answer = (inner: string | undefined, outer: string) =>
    withoutSwallowedCodes(
      toComparable({
        data: { a: null, b: null },
        errors: [
          { path: ['a', 'x'], extensions: { code: inner } },
          { path: ['b'], extensions: { code: outer } },
        ],
      }),
    );
  expect(answer('FORBIDDEN', 'NOT_FOUND')).toEqual(answer('BAD_USER_INPUT', 'NOT_FOUND'));
  expect(answer('FORBIDDEN', 'NOT_FOUND')).not.toEqual(answer('FORBIDDEN', 'FORBIDDEN'));
  expect(answer('FORBIDDEN', 'NOT_FOUND')).not.toEqual(answer(undefined, 'NOT_FOUND'));
});

it('takes a number that grows for the one it was, and no other', () => {
  const at = (presentMs: number, count: number) => [{ presentMs, count }];
  expect(settled(at(150, 2), at(100, 1), at(200, 1))).toEqual(at(100, 2));
});

it('counts values, not what they are in', () => {
  expect(countValues({ people: [{ name: 'A', age: null }, { name: 'B' }], isOpen: false })).toBe(3);
});
