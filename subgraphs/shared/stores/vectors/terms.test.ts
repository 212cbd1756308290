import { expect, test } from 'vitest';
import { toTerms } from './terms.ts';

test('forms of one word become one term, whatever their case, accents, apostrophes or width', () => {
  const one = (text: string) => toTerms(text).join(' ');
  expect(one('Running runs')).toBe('run run');
  expect(one('Café')).toBe(one('cafe\u0301'));
  expect(one('Newton’s')).toBe(one("newton's"));
  expect(one("Newton's")).toBe(one('Newton'));
  expect(one('ＡＢＣ')).toBe(one('abc'));
});

test('stop words are left out, with and without apostrophes', () => {
  expect(toTerms("What is a cell, and why don't we see it?")).toEqual(['cell', 'see']);
  expect(toTerms('')).toEqual([]);
});

test('numbers stay whole, with their separators in one spelling', () => {
  expect(toTerms('9.81 m/s², 1,000,000 people in 1905, H2O')).toEqual([
    '9.81',
    'm',
    's2',
    '1000000',
    'peopl',
    '1905',
    'h2o',
  ]);
});

test('every script has words: marks stay where they carry meaning, pairs stand for words where there are no spaces', () => {
  expect(toTerms('Фотосинтез у растений')).toEqual(['фотосинтез', 'у', 'растений']);
  expect(toTerms('पौधे')).toEqual(['पौधे']);
  expect(toTerms('光合作用')).toEqual(['光合', '合作', '作用']);
  expect(toTerms('光')).toEqual(['光']);
});

test('a very long run of letters is cut, not kept', () => {
  expect(toTerms('x'.repeat(10_000))[0]!.length).toBeLessThanOrEqual(64);
});
