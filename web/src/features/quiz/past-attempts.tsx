import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import type { Quiz } from './quiz-page-query.ts';
import styles from './quiz.module.css';

/** What was handed in before, each with its result as far as there is one. */
export function PastAttempts({ quiz }: { quiz: Quiz }) {
  const t = useTranslations('quiz.start');
  const handedIn = quiz.myAttempts.nodes.filter(({ state }) => state === 'SUBMITTED');
  if (handedIn.length === 0) return null;
  return (
    <section className={styles.past} aria-labelledby="past">
      <h2 id="past">{t('past')}</h2>
      <ul>
        {handedIn.map(({ id, submittedAt, score, scoreMax, isReleased }) => (
          <li key={id}>
            <span>{submittedAt && <Time at={submittedAt} />}</span>
            <strong>
              {!isReleased || score == null ? t('notReleased') : t('score', { score, max: scoreMax })}
            </strong>
            <LinkButton to={`?attempt=${encodeURIComponent(id)}`} look="quiet" small>
              {t('show')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
