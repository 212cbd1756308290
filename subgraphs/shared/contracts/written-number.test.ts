import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from './written-number.ts';

it.each([
  ['1,5', [1.5]],
  ['1.5', [1.5]],
  ['.5', [0.5]],
  ['1e3', [1_000]],
  ['1,5E-3', [0.0015]],
  ['1.5 × 10^3', [1_500]],
  ['1,5·10³', [1_500]],
  ['2 * 10⁻²', [0.02]],
  ['−40', [-40]],
  ['+ 7', [7]],
  ['1 000 000', [1_000_000]],
  ["1'000.5", [1_000.5]],
  ['1.234,5', [1_234.5]],
  ['1,234.5', [1_234.5]],
  ['1,234,567', [1_234_567]],
  ['1.234.567', [1_234_567]],
  ['1,234', [1.234, 1_234]],
  ['1.234', [1.234]],
  ['१२.५', [12.5]],
  ['٣٫٥', [3.5]],
  ['１２', [12]],
])('reads %j as %j', (text, numbers) => {
  expect(readNumber(text, null)).toEqual(numbers);
});

it.each([
  '',
  ' ',
  'twelve',
  '1/2',
  '1.2.3',
  '12 or 13',
  '1,23,4',
  '--1',
  'e5',
  '5 m',
  '1e9999',
  '.',
  '1e3e3',
])('takes %j for no number', (text) => {
  expect(readNumber(text, null)).toEqual([]);
});

it.each([
  ['9.81 m/s²', 'm/s²', [9.81]],
  ['9,81m/s^2', 'm/s²', [9.81]],
  ['9.81', 'm/s²', [9.81]],
  ['9.81 km', 'm/s²', []],
  ['50 %', '%', [50]],
  ['20 °C', '°C', [20]],
])('reads %j in %j as %j', (text, unit, numbers) => {
  expect(readNumber(text, unit)).toEqual(numbers);
});

it('reads what was written of any number, with a point or a comma', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 });
  fc.assert(
    fc.property(numbers, (value) => {
      const written = String(value);
      expect(readNumber(written, null)).toContain(value === 0 ? value : Number(written));
      expect(readNumber(written.replace('.', ','), null)).toContain(Number(written));
    }),
  );
});

it('never fails, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (text, unit) => {
      expect(readNumber(text, unit).every(Number.isFinite)).toBe(true);
    }),
  );
});
