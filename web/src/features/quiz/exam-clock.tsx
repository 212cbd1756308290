import { Clock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Announcer } from '../../components/ui/announcer.tsx';
import { formatTimeLeft, passedMark, pressureOf } from './domain/time-left.ts';
import styles from './room.module.css';
import { useTimeLeft } from './use-time-left.ts';

interface ExamClockProps {
  /** On the server's clock; null without an end. */
  endsAt: string | null;
  /** Runs when nothing is left, once for each end. */
  onTimeUp(): void;
}

/** The time left, seen always and said when ten, five and one minutes are left. It covers and stops nothing. */
export function ExamClock({ endsAt, onTimeUp }: ExamClockProps) {
  const t = useTranslations('quiz.room');
  const left = useTimeLeft(endsAt);
  const [said, setSaid] = useState('');
  const before = useRef(left);
  const over = useRef(onTimeUp);
  useEffect(() => {
    over.current = onTimeUp;
  });
  useEffect(() => {
    const mark = left === null || before.current === null ? null : passedMark(before.current, left);
    before.current = left;
    if (mark !== null) setSaid(t('left', { minutes: mark }));
  }, [left, t]);
  const isUp = left === 0;
  useEffect(() => {
    if (isUp) over.current();
  }, [isUp, endsAt]);
  if (left === null) return <p className={styles.clock}>{t('noLimit')}</p>;
  return (
    <div className={styles.clock} data-pressure={pressureOf(left)}>
      <Clock aria-hidden />
      <span className={styles.clockLabel}>{t('timeLeft')}</span>{' '}
      <strong role="timer" aria-label={t('timeLeft')}>
        {formatTimeLeft(left)}
      </strong>
      <Announcer label={t('announcements')}>{said}</Announcer>
    </div>
  );
}
