/**
 * What a screen reader should say of a streamed answer: whole sentences, each once, without citation numbers. Pure.
 * Half a sentence is held back until it is finished or the answer ends.
 */
export function spokenSentences(text: string, ended: boolean): string {
  const finished = ended ? text : (/^[\s\S]*[.!?](?=\s|\[|$)(?:\s*\[[\d,\s]+\])*/.exec(text)?.[0] ?? '');
  return finished
    .replace(/\s*\[\d[\d,\s]*\]/g, '')
    .replace(/^\s*[-•*]\s+|[*`#>]/gm, '')
    .trim();
}

/**
 * Whether what has been streamed is an answer from the material, so that it may be spoken before its end is known. An answer
 * cites; what the tutor says of itself is spoken with the box that it stands in, once that is known.
 */
export const isAnswer = (text: string, citations: number): boolean =>
  citations > 0 && !/^Your class material does not answer this\./.test(text);
