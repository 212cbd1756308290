/** Which language was chosen in this browser. */
import { matchLanguage, type Language } from './languages.ts';

const storageKey = 'ensure-language';

function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export const languageNow = (): Language => matchLanguage(chosenLanguage(), navigator.languages);

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
