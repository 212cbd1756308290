import { expect, it } from 'vitest';
import { countWords } from './word-count.ts';

it('counts words and numbers, not marks, in any script', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  Tides — twice a day, 2 of them.  ')).toBe(7);
  expect(countWords('ज्वार दिन में दो बार आते हैं।', 'hi')).toBe(7);
  expect(countWords('月の引力', 'ja')).toBeGreaterThan(1);
});
