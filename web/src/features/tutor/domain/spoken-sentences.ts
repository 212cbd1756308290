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
