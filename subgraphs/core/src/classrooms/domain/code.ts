/** Codes of 8 characters that people read out, write down and type: no look-alikes, no case. */
export const codeLength = 8;
/** Without 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
export const codeAlphabet = '34679ACDEFGHJKMNPQRTWXY';

/** A code from numbers that are even over the alphabet: one per character. */
export const toCode = (indexes: readonly number[]): string =>
  indexes.map((index) => codeAlphabet[index % codeAlphabet.length]).join('');

/** The code as it is kept, whatever the case, spaces and dashes; undefined for what cannot be a code. */
export function normaliseCode(given: string): string | undefined {
  const code = given
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .toUpperCase();
  const known =
    code.length === codeLength && [...code].every((character) => codeAlphabet.includes(character));
  return known ? code : undefined;
}
