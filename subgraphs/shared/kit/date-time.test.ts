import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { dateTimeScalar } from './date-time.ts';

test('takes a moment with any offset and gives it in UTC with milliseconds', () => {
  const moment = dateTimeScalar.parseValue('2026-01-31T01:30:00+02:00');
  expect(dateTimeScalar.serialize(moment)).toBe('2026-01-30T23:30:00.000Z');
  expect(dateTimeScalar.parseLiteral({ kind: Kind.STRING, value: '2026-01-31T08:30:00.000Z' })).toEqual(
    new Date('2026-01-31T08:30:00.000Z'),
  );
});

test.each(['2026-01-31', '5', 'yesterday', '2026-02-30T00:00:00Z', 1_700_000_000_000, null])(
  'refuses %s',
  (value) => {
    expect(() => dateTimeScalar.parseValue(value)).toThrow('DateTime');
  },
);
