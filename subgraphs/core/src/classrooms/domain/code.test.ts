import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeAlphabet, codeLength, normaliseCode, toCode } from './code.ts';

const code = fc.array(fc.nat(), { minLength: codeLength, maxLength: codeLength }).map(toCode);

it('has no two characters that look alike', () => {
  expect([...codeAlphabet].filter((character) => '0O1IL5S2Z8BUV'.includes(character))).toEqual([]);
});

it('is found however people type it', () => {
  const noise = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\t');
  fc.assert(
    fc.property(code, fc.array(noise, { minLength: codeLength, maxLength: codeLength }), (given, between) => {
      const typed = [...given].map((character, n) => `${character.toLowerCase()}${between[n]}`).join('');
      expect(normaliseCode(typed)).toBe(given);
    }),
  );
});

it('is nothing else', () => {
  for (const given of ['', 'ABCD', 'ABCD-EFGH-J', 'ABCDEFG0', 'ABCDEFG!'])
    expect(normaliseCode(given)).toBeUndefined();
});
