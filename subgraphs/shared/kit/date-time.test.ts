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
    expect(() => dateTimeScalar.parseValue(value)).toThrow(`${JSON.stringify(value)} is not a DateTime`);
  },
);

test('names the literal that it refuses, cut short, so that wrong arguments are told apart', () => {
  const refuse = (value: string) => () => dateTimeScalar.parseLiteral({ kind: Kind.STRING, value });
  expect(refuse('2026-11-20')).toThrow('"2026-11-20" is not a DateTime');
  expect(refuse('x'.repeat(500))).toThrow(/^"x{39} is not a DateTime/);
  expect(() => dateTimeScalar.parseLiteral({ kind: Kind.INT, value: '5' })).toThrow('5 is not a DateTime');
});
