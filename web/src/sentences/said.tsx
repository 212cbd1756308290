/** Sentences of the servers, which are English, in the language of the reader. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useLanguage } from '../messages/language-context.tsx';
import type { Language } from '../messages/languages.ts';
import { InEnglish, type Spoken } from './in-english.tsx';

const loaders = {
  de: () => import('./de/sentences.ts'),
  hi: () => import('./hi/sentences.ts'),
} satisfies Record<Exclude<Language, 'en'>, unknown>;
type Translated = keyof typeof loaders;

/** The catalogue is fetched when the first sentence is said; where it cannot be had, that one stays English. */
const speakerOf = (language: Translated) =>
  lazy(() =>
    loaders[language]().then(
      ({ Sentence }) => ({ default: Sentence }),
      () => {
        speakers[language] = speakerOf(language);
        return { default: InEnglish };
      },
    ),
  );
const speakers: Record<Translated, ReturnType<typeof speakerOf>> = {
  de: speakerOf('de'),
  hi: speakerOf('hi'),
};

/** One sentence of a server. Nothing is shown for the moment in which its words are fetched, so that it is read out once. */
export function Said({ sentence }: Spoken) {
  const { language } = useLanguage();
  if (language === 'en') return sentence;
  const Sentence = speakers[language];
  return (
    <Suspense fallback={null}>
      <Sentence sentence={sentence} />
    </Suspense>
  );
}

export const say = (sentence: string): ReactNode => <Said sentence={sentence} />;
