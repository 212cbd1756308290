import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { say } from '../../sentences/said.tsx';
import type { Quiz } from './quiz-page-query.ts';
import { useTimeLeft } from './use-time-left.ts';

/** Why the quiz cannot be begun now; what opens later is looked at again when it does. */
export function NotNow({ quiz, onLookAgain }: { quiz: Quiz; onLookAgain(): void }) {
  const t = useTranslations('quiz.start');
  const { opensAt, mySitting } = quiz;
  const opensIn = useTimeLeft(opensAt ?? null);
  const isOpenNow = opensIn === 0;
  useEffect(() => {
    if (isOpenNow) onLookAgain();
  }, [isOpenNow, onLookAgain]);
  if (opensAt && !isOpenNow)
    return <Notice>{t.rich('notOpen', { time: () => <Time at={opensAt} /> })}</Notice>;
  const closesAt = mySitting?.closesAt;
  if (closesAt && Date.parse(closesAt) <= serverNow())
    return <Notice>{t.rich('closed', { time: () => <Time at={closesAt} /> })}</Notice>;
  if (mySitting?.attemptsLeft === 0) return <Notice>{t('usedUp')}</Notice>;
  return mySitting?.refusal ? <Notice>{say(mySitting.refusal)}</Notice> : null;
}
