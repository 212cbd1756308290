import { expect, it } from 'vitest';
import { createTimeBound, OutOfTime } from './within-time.ts';

const forever = () => {
  for (;;);
};

it('answers and throws what the work does', () => {
  const within = createTimeBound(10_000);
  const answer = { a: 1 };
  expect(within(() => answer)).toBe(answer);
  expect(() =>
    within(() => {
      throw new TypeError('x');
    }),
  ).toThrow(TypeError);
});

it('ends work that would never end, also where it holds on to its errors, and goes on with the next', () => {
  const within = createTimeBound(10);
  expect(() => within(forever)).toThrow(OutOfTime);
  expect(() =>
    within(() => {
      try {
        forever();
      } finally {
        forever();
      }
    }),
  ).toThrow(OutOfTime);
  expect(createTimeBound(10_000)(() => 'next')).toBe('next');
});

it('lets everything through when it is off', () => {
  expect(createTimeBound(0)(() => 'answer')).toBe('answer');
});
