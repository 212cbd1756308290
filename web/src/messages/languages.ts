/** The languages of the page, and which of them a reader gets. Pure. */
export const languages = ['en', 'de', 'hi'] as const;

export type Language = (typeof languages)[number];

/** Each in its own words, so that everybody finds theirs. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' };

const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

const baseOf = (tag: string) => tag.toLowerCase().split('-')[0] ?? '';

/** The language once chosen, else the first of the browser's that the page speaks, else English. */
export function matchLanguage(chosen: string | null, preferred: readonly string[]): Language {
  if (chosen && isLanguage(chosen)) return chosen;
  return preferred.map(baseOf).find(isLanguage) ?? 'en';
}

/** Dates and numbers in the manner of the reader's own country, where the browser names one for this language. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => baseOf(tag) === language) ?? language;
}
