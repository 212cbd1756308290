/** How wide printed words are, about, in ems of a usual proportional face. Nothing tells which face a page has. Pure. */

/** From the narrowest on; what no row has is as wide as most letters. */
const widths: ReadonlyArray<[letters: RegExp, width: number]> = [
  [/\p{M}/u, 0],
  [/[ijl'’‘]/u, 0.23],
  [/[\s\u00a0ftI.,;:!|/\\·।]/u, 0.28],
  [/[r()[\]{}"“”-]/u, 0.34],
  [/[cksvxyzJ?*]/u, 0.5],
  [/[FLTZ]/u, 0.6],
  [/[ABEKPSVXY]/u, 0.67],
  [/[wGOQ]/u, 0.76],
  [/[mM%—]/u, 0.84],
  [/W/u, 0.94],
  [/\p{Lu}/u, 0.72],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
];
const usual = 0.55;

/** The width of words, for comparing it with that of others of the same line. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.find(([letters]) => letters.test(letter))?.[1] ?? usual;
  return width;
}
