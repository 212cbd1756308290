/** Search in a transcript: by words, whatever their case and accents. */
import type { TranscriptCue } from '@ensure-study/contracts/meetings';

export interface Cue extends TranscriptCue {
  /** Place in the transcript, from 0. */
  index: number;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The words that are searched for; none where the query has no letters or digits. */
export const wordsOf = (query: string): string[] => [
  ...new Set(fold(query).match(/[\p{L}\p{N}\p{Mc}]+/gu) ?? []),
];

/**
 * At most `limit` cues in which all words begin, in their order. A sentence may go on in the next cue: together with it a
 * cue counts as well, where it has one of the words itself and the next one has not all of them.
 */
export function findCues(cues: readonly TranscriptCue[], words: readonly string[], limit: number): Cue[] {
  const texts = cues.map(
    ({ speaker, text }) => ` ${fold(`${speaker ?? ''} ${text}`).replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')}`,
  );
  const has = (index: number, word: string) => texts[index]?.includes(` ${word}`) ?? false;
  const hasAll = (index: number) => words.every((word) => has(index, word));
  const found: Cue[] = [];
  for (const [index, cue] of cues.entries()) {
    if (found.length === limit) break;
    const isHit =
      hasAll(index) ||
      (!hasAll(index + 1) &&
        words.some((word) => has(index, word)) &&
        words.every((word) => has(index, word) || has(index + 1, word)));
    if (isHit) found.push({ ...cue, index });
  }
  return found;
}
