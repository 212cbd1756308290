import { expect, test } from 'vitest';
import { cleanText, parseHistory } from './asked-text.ts';

test('what no text has is taken out, and every letter, sign and line end stays', () => {
  expect(cleanText('a\u0000b\u0007c\ud83dd\u0085')).toBe('abcd');
  const text = 'Größe – 水 😀\n\tand so on\r\n';
  expect(cleanText(text)).toBe(text);
});

test('a history is cleaned, and refused when it is too long', () => {
  const said = (content: string) => ({ role: 'USER' as const, content });
  expect(parseHistory([said('a\u0000b')])).toEqual([said('ab')]);
  expect(parseHistory([said('x'.repeat(20_001))])).toBeUndefined();
  expect(parseHistory(Array.from({ length: 101 }, () => said('more')))).toBeUndefined();
});
