/** The words of one language, in files that are fetched when somebody reads them: everybody's, those of staff, of the tutor, and of outages. */
import type { Language } from './languages.ts';
import type { Messages } from './messages.generated.ts';

type Files = Record<Language, () => Promise<{ words: Messages }>>;

const everybodys: Files = {
  en: () => import('./en/words.ts'),
  de: () => import('./de/words.ts'),
  hi: () => import('./hi/words.ts'),
};
const ofStaff: Files = {
  en: () => import('./en/staff-words.ts'),
  de: () => import('./de/staff-words.ts'),
  hi: () => import('./hi/staff-words.ts'),
};
const ofTutor: Files = {
  en: () => import('./en/tutor-words.ts'),
  de: () => import('./de/tutor-words.ts'),
  hi: () => import('./hi/tutor-words.ts'),
};
const ofOutages: Files = {
  en: () => import('./en/outage-words.ts'),
  de: () => import('./de/outage-words.ts'),
  hi: () => import('./hi/outage-words.ts'),
};

/** Fetches each file once; fails when it cannot be reached, and may then be asked again. */
function loaderOf(files: Files) {
  const loaded = new Map<Language, Promise<Messages>>();
  const load = (language: Language): Promise<Messages> => {
    const held = loaded.get(language);
    if (held) return held;
    const words = files[language]().then((file) => file.words);
    loaded.set(language, words);
    words.catch(() => loaded.delete(language));
    return words;
  };
  return { load, isUsed: () => loaded.size > 0 };
}

const first = loaderOf(everybodys);
const staff = loaderOf(ofStaff);
const tutor = loaderOf(ofTutor);

/** Read under `FurtherWords`. */
export const loadStaffMessages = staff.load;
export const loadTutorMessages = tutor.load;
export const loadOutageMessages = loaderOf(ofOutages).load;

/** The words with which a page can be shown. Where those of staff or tutor were read, they come too, so that nothing is waited for. */
export async function loadMessages(language: Language): Promise<Messages> {
  const further = [staff, tutor].filter(({ isUsed }) => isUsed());
  const [messages] = await Promise.all([first.load(language), ...further.map(({ load }) => load(language))]);
  return messages;
}
