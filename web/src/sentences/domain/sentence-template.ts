/**
 * English sentences of the servers with named holes: `Page {page, number} was read by OCR.` Pure.
 *
 * A hole takes anything; `number` digits, `field` the name of an argument, `list` names as English lists them, and
 * `sentence` one of the other sentences.
 */
export type HoleKind = 'text' | 'number' | 'field' | 'list' | 'sentence';

export interface Hole {
  name: string;
  kind: HoleKind;
}

export interface SentenceTemplate {
  /** As written. */
  source: string;
  /** One more than holes; the first begins with a small letter, as sentences within others do. */
  literals: readonly string[];
  holes: readonly Hole[];
}

/** Sentences are compared without heed to their first letter, which is small within another sentence. */
export const beginSmall = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const hole = /\{(\w+)(?:, (number|field|list|sentence))?\}/g;

export function parseTemplate(source: string): SentenceTemplate {
  const holes: Hole[] = [];
  const literals: string[] = [];
  let at = 0;
  for (const found of source.matchAll(hole)) {
    literals.push(source.slice(at, found.index));
    holes.push({ name: found[1] ?? '', kind: (found[2] ?? 'text') as HoleKind });
    at = found.index + found[0].length;
  }
  literals.push(source.slice(at));
  return { source, literals: [beginSmall(literals[0] ?? ''), ...literals.slice(1)], holes };
}
