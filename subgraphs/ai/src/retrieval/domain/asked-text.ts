/** What people ask, and what was said before, as it may go on from the edge. */

/** One earlier utterance of a conversation. */
export interface Utterance {
  role: 'USER' | 'ASSISTANT';
  content: string;
}

const historyMax = { utterances: 100, characters: 20_000 };
export const historyRule = `at most ${historyMax.utterances} utterances of ${historyMax.characters} characters`;

/** The utterances, cleaned; undefined when they are too many or too long. */
export function parseHistory(history: readonly Utterance[]): Utterance[] | undefined {
  const isTooLong = ({ content }: Utterance) => content.length > historyMax.characters;
  if (history.length > historyMax.utterances || history.some(isTooLong)) return undefined;
  return history.map(({ role, content }) => ({ role, content: cleanText(content) }));
}

const unwritable = /[\p{Cc}\p{Cs}]/gu;
const isLayout = (character: string) => character === '\n' || character === '\t' || character === '\r';

/** Without what no text has and PostgreSQL refuses: NUL and other control characters, halves of surrogate pairs. */
export const cleanText = (text: string): string =>
  text.replace(unwritable, (character) => (isLayout(character) ? character : ''));

/** Whether nothing of it would be taken out. */
export const isCleanText = (text: string): boolean => cleanText(text) === text;
