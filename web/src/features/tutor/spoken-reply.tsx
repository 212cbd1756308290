import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Announcer } from '../../components/ui/announcer.tsx';
import { useLanguage } from '../../messages/language-context.tsx';
import { isRefused, isStopped, type Refused } from './domain/outcomes.ts';
import { isAnswer, spokenSentences } from './domain/spoken-sentences.ts';
import { OwnWords } from './own-words.tsx';
import { SpokenPlacesOfHelp } from './places-of-help.tsx';

interface SpokenReplyProps {
  outcome: string | null | undefined;
  text: string;
  /** How many citations have come. */
  cited: number;
  ended: boolean;
}

/** What a screen reader says of a reply that comes in: the sentences that stand in its box, in the reader's language. */
export function SpokenReply({ outcome, text, cited, ended }: SpokenReplyProps) {
  const t = useTranslations('tutor');
  const isListening = useNextFrame();
  const refused = outcome && isRefused(outcome) ? outcome : null;
  const isLedBack = outcome === 'REDIRECTED';
  const speaks = outcome ? !refused && !isLedBack : isAnswer(text, cited);
  return (
    <>
      <Announcer label={t('answer')}>
        {isListening && refused && <SpokenRefusal outcome={refused} text={text} />}
        {isListening && isLedBack && <OwnWords text={text} />}
        {isListening && speaks && spokenSentences(text, ended)}
      </Announcer>
      <Announcer>{isListening && outcome === 'STOPPED' && t('stopped')}</Announcer>
    </>
  );
}

/** Screen readers say what comes into a place for it, and not what stood in it when it was made. */
function useNextFrame(): boolean {
  const [isNext, setNext] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setNext(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isNext;
}

function SpokenRefusal({ outcome, text }: { outcome: Refused; text: string }) {
  const t = useTranslations('tutor');
  const { language } = useLanguage();
  return (
    <>
      <p>{t(`outcome.${outcome}`)}</p>
      {isStopped(outcome) && <OwnWords text={text} />}
      {outcome === 'ESCALATED' && <SpokenPlacesOfHelp />}
      {/* In other languages the box does not hold these English words either. */}
      {outcome === 'ABSTAINED' && language === 'en' && <p>{spokenSentences(text, true)}</p>}
      <p>{t(`outcomeNext.${outcome}`)}</p>
    </>
  );
}
