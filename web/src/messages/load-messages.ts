/** The words of one language, as a file of their own that is fetched when somebody reads in it. */
import type { Language } from './languages.ts';
import type { Messages } from './messages.generated.ts';

const files: Record<Language, () => Promise<{ words: Messages }>> = {
  en: () => import('./en/words.ts'),
  de: () => import('./de/words.ts'),
  hi: () => import('./hi/words.ts'),
};

const loaded = new Map<Language, Promise<Messages>>();

/** Fetches each language once; fails when the file cannot be reached, and may then be asked again. */
export function loadMessages(language: Language): Promise<Messages> {
  const held = loaded.get(language);
  if (held) return held;
  const words = files[language]().then((file) => file.words);
  loaded.set(language, words);
  words.catch(() => loaded.delete(language));
  return words;
}
