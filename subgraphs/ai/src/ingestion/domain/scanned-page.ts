/** Which pages are pictures of words, by what their text layer holds and what they draw. */

/** A page with fewer letters may be a scan with a stamp or a page number on it. */
const fewLetters = 100;
/** Letters whose meaning the file does not tell (private use, unknown) make a text layer useless. */
const unknownShareMax = 0.3;
/** So much of such a page is covered by pictures when it is a scan. */
const coveredMin = 0.35;
/** Letters drawn as shapes take at least so many of them. */
const shapesMin = 150;

/** What a page draws besides letters. */
export interface PageDrawing {
  /** Share of the page that is covered by pictures; overlapping ones count twice. */
  covered: number;
  /** Paths that are filled or stroked. */
  shapes: number;
}

/** Whether the text layer says so little that the page may be a picture of words. */
export function isThin(text: string): boolean {
  return lettersIn(text) < fewLetters || isMeaningless(text);
}

/** Whether a page with such a text layer is to be recognised; what is blank is not. */
export function isScan(text: string, { covered, shapes }: PageDrawing): boolean {
  if (isMeaningless(text)) return true;
  if (lettersIn(text) === 0) return covered > 0.01 || shapes >= shapesMin;
  return lettersIn(text) < fewLetters && covered >= coveredMin;
}

/** Whether recognition found so much more than the text layer that its words count instead. */
export function saysMore(recognised: string, textLayer: string): boolean {
  return isMeaningless(textLayer) || lettersIn(recognised) > 1.5 * lettersIn(textLayer);
}

function isMeaningless(text: string): boolean {
  const unknown = text.match(/[\p{Co}\p{Cn}\u{FFFD}]/gu)?.length ?? 0;
  return unknown > unknownShareMax * lettersIn(text);
}

const lettersIn = (text: string) => text.match(/[\p{L}\p{N}\p{Co}\p{Cn}\u{FFFD}]/gu)?.length ?? 0;
