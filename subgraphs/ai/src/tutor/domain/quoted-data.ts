/** Makes text that comes from people and documents safe to stand in a prompt between the marks that only the prompt sets. */

const invisible = '[\\s\\p{Cf}]*';
/** Letters of other scripts that look alike are read as these by a model as well. */
const alike: Record<string, string> = {
  ...{ p: 'pр', a: 'aа', s: 'sѕ', g: 'gɡ', e: 'eе' },
  ...{ x: 'xх', m: 'mм', l: 'lӏ' },
};
const markWords = ['passage', 'example']
  .map((word) => [...word].map((letter) => `[${alike[letter]}]`).join(invisible))
  .join('|');
/** A bracket that begins the mark of a passage or an example, closing or not, however it is disguised. */
const mark = new RegExp(`[<＜﹤‹⟨〈](?=[/\\\\]?${invisible}[/\\\\]?${invisible}(?:${markWords}))`, 'giu');
/** Marks by which chat models part those who speak. */
const roles = /<(?=\||\/?s>|\/?(?:system|user|assistant|human)\b)|\[(?=\/?INST\])|<<(?=\/?SYS>>)/giu;

/** The same words; brackets that a model may take for the end of the data are round ones. */
export const asQuotedData = (text: string): string =>
  text.normalize('NFC').replaceAll(mark, '(').replaceAll(roles, '(');
