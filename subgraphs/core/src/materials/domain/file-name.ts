/** File names are data: any script is kept, what could mislead or reach elsewhere is not. */
export const nameLengthMax = 200;
const fallback = 'document';

/** The last part of a name without folders, control and direction characters; never empty. */
export function toFileName(given: string): string {
  // Forms write a quotation mark in a name as %22.
  const clean = cleanName(given.replaceAll('%22', '"').split(/[/\\]/).at(-1) ?? '');
  return isNothing(clean) ? fallback : shorten(clean);
}

/** A name on one line, without control and direction characters. */
export const cleanName = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** Whether a name says nothing, or is the way to a folder. */
export const isNothing = (name: string): boolean => /^\.*$/.test(name);

/** Cut in the middle, so that the ending stays. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= nameLengthMax) return name;
  const ending = [...extensionOf(name)].slice(0, 20);
  return [...characters.slice(0, nameLengthMax - ending.length), ...ending].join('');
}

/** The ending with its dot in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.[^.\s]+$/u.exec(name)?.[0].toLowerCase() ?? '';
}
