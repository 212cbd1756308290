import { useFormatter, useTranslations } from 'use-intl';
import { Time } from '../../components/ui/time.tsx';
import styles from './quiz.module.css';

interface Conditions {
  points: number;
  showQuestions: 'ALL' | 'ONE_AT_A_TIME';
  isProctored: boolean;
  opensAt?: string | null;
  /** With the student’s own extra time; null for teachers. */
  mySitting?: { timeLimitMs?: number | null; closesAt?: string | null } | null;
}

/** How a sitting goes, plainly: its times, its points, and whether it is watched. */
export function SittingConditions({ quiz }: { quiz: Conditions }) {
  const t = useTranslations('quiz.start');
  const format = useFormatter();
  const { opensAt, mySitting, points, showQuestions, isProctored } = quiz;
  const limit = mySitting?.timeLimitMs ?? null;
  const closesAt = mySitting?.closesAt;
  return (
    <dl className={styles.conditions} aria-label={t('conditions')}>
      <div>
        <dt>{t('timeLimit')}</dt>
        <dd>{limit === null ? t('noLimit') : t('minutes', { minutes: Math.round(limit / 60_000) })}</dd>
      </div>
      {opensAt && (
        <div>
          <dt>{t('opens')}</dt>
          <dd>
            <Time at={opensAt} />
          </dd>
        </div>
      )}
      {closesAt && (
        <div>
          <dt>{t('closes')}</dt>
          <dd>
            <Time at={closesAt} /> <span className={styles.soft}>{t('closesNote')}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('points')}</dt>
        <dd>{format.number(points)}</dd>
      </div>
      <div>
        <dt>{t('order')}</dt>
        <dd>{showQuestions === 'ONE_AT_A_TIME' ? t('oneAtATime') : t('all')}</dd>
      </div>
      <div>
        <dt>{t('observed')}</dt>
        <dd>{isProctored ? t('observedYes') : t('observedNo')}</dd>
      </div>
    </dl>
  );
}
