/** The words of one cue: markup away, speakers told apart. Text of strangers: nothing in it is ever interpreted further. */

export interface Said {
  speaker: string | null;
  text: string;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
};
// Neither pattern looks beyond the next bracket, so that no text takes long.
const voice = /<v(?:\.[^\s>]*)?[ \t]+([^<>]*)>/;
const speakerMax = 100;

/** One entry per voice of the cue, in their order; entries without words are left out. */
export function readWords(payload: string): Said[] {
  // Odd parts are what the pattern's group caught: the names.
  const parts = payload.split(voice);
  const said: Said[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const text = plain(parts[index] ?? '');
    const speaker = index === 0 ? null : plain(parts[index - 1] ?? '').slice(0, speakerMax) || null;
    if (text) said.push({ speaker, text });
  }
  return said;
}

const plain = (marked: string): string =>
  marked
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? entity)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** `Name: words`, with a name of at most four words that begins with a letter. */
const prefix = /^(\p{L}[^\s:]*(?: [^\s:]+){0,3}): (\S.*)$/su;

/**
 * Meeting programs write the speaker before the words. A word before a colon may be a part of the sentence, so it counts
 * as a speaker once it stands before the words of at least two cues. Only where the file names no voices itself.
 */
export function nameSpeakers<T extends Said>(cues: readonly T[]): T[] {
  if (cues.some(({ speaker }) => speaker !== null)) return [...cues];
  const found = cues.map(({ text }) => prefix.exec(text));
  const counts = new Map<string, number>();
  for (const match of found) if (match?.[1]) counts.set(match[1], (counts.get(match[1]) ?? 0) + 1);
  return cues.map((cue, index) => {
    const [, speaker, text] = found[index] ?? [];
    return speaker && text && (counts.get(speaker) ?? 0) > 1
      ? { ...cue, speaker: speaker.slice(0, speakerMax), text }
      : cue;
  });
}
