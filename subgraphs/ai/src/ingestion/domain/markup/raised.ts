/** Raised and lowered letters in plain text: Unicode has its own for most, which search takes for the plain ones. */

const pairsOf = (plain: string, special: string) => {
  const characters = [...special];
  return new Map([...plain].map((character, index) => [character, characters[index] as string]));
};
const superscripts = pairsOf(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
const subscripts = pairsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

export const superscript = (text: string): string => shifted(text, superscripts, '^');
export const subscript = (text: string): string => shifted(text, subscripts, '_');

/** Letter by letter where each has one; otherwise after a sign, in brackets where it is more than a word. */
function shifted(text: string, letters: Map<string, string>, sign: string): string {
  const words = text.trim();
  if (!words) return text;
  const special = Array.from(words, (character) => letters.get(character));
  if (special.every((character) => character !== undefined)) return special.join('');
  return `${sign}${bracketed(words)}`;
}

const single = /^[\p{L}\p{Nd}\p{M}₀-₉.,∞′'°%]+$/u;
/** In brackets unless it is one word or number, or stands in brackets already. */
export function bracketed(text: string): string {
  return single.test(text) || isEnclosed(text) ? text : `(${text})`;
}

function isEnclosed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let depth = 0;
  return [...text].every((character, index, all) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return depth > 0 || index === all.length - 1;
  });
}
