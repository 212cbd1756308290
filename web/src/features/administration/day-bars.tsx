import { useFormatter, useTranslations } from 'use-intl';
import styles from './administration.module.css';
import type { EngagementDay, Measure } from './domain/engagement.ts';

interface DayBarsProps {
  days: readonly EngagementDay[];
  measure: Measure;
  /** What fills the whole height. */
  most: number;
}

/** A bar for each day. A picture only: the table below it says the same in words. */
export function DayBars({ days, measure, most }: DayBarsProps) {
  const t = useTranslations('admin');
  const format = useFormatter();
  const short = ({ date }: EngagementDay) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const [first, last] = [days[0], days.at(-1)];
  return (
    <span aria-hidden dir="ltr">
      <span className={styles.bars}>
        {days.map((day) => (
          <span key={day.date} title={`${short(day)}: ${t('number', { value: day[measure] })}`}>
            <i style={{ blockSize: `${(100 * day[measure]) / Math.max(1, most)}%` }} />
          </span>
        ))}
      </span>
      <span className={styles.ends}>
        <span>{first && short(first)}</span>
        <span>{last && short(last)}</span>
      </span>
    </span>
  );
}
