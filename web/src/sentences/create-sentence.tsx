import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { InEnglish, type Spoken } from './in-english.tsx';
import { createTranslation, type Catalogue } from './translate-sentence.ts';

/** The component that says the sentences of the servers in one language. */
export function createSentence(catalogue: Catalogue) {
  return function Sentence({ sentence }: Spoken) {
    const locale = useLocale();
    const translate = useMemo(() => createTranslation(catalogue, locale), [locale]);
    return translate(sentence) ?? <InEnglish sentence={sentence} />;
  };
}
