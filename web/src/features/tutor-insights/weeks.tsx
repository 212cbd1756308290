import { useQuery } from '@apollo/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { toBars } from './domain/week-bars.ts';
import styles from './insights.module.css';
import { WeeksDocument, type Week } from './operations.ts';

/** How the tutor did in the last twelve weeks: a picture, and the same as a table. */
export function Weeks({ classroomId }: { classroomId: string }) {
  const t = useTranslations('tutor-insights.weeks');
  const errorWords = useErrorWords();
  const { data, error } = useQuery(WeeksDocument, {
    variables: { classroomId },
    fetchPolicy: 'cache-and-network',
  });
  const weeks = data?.node?.__typename === 'Classroom' ? data.node.tutorInsights?.weeks : undefined;
  if (!weeks && error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  if (!weeks) return <Loading label={t('counting')} />;
  if (weeks.every(({ turns }) => turns === 0))
    return <EmptyState heading={t('none')}>{t('noneLead')}</EmptyState>;
  return (
    <>
      <Bars weeks={weeks} />
      <WeekTable weeks={weeks.filter(({ turns }) => turns > 0).toReversed()} />
      <p className={styles.soft}>{t('note')}</p>
    </>
  );
}

function useWeekWords() {
  const format = useFormatter();
  return (startsAt: string) =>
    format.dateTime(new Date(startsAt), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

const parts = ['answered', 'abstained', 'refused', 'rest'] as const;

/** A picture only: the table below it says the same in words. */
function Bars({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations('tutor-insights.weeks');
  const weekWords = useWeekWords();
  return (
    <div className={styles.chart} aria-hidden>
      <div className={styles.bars} dir="ltr">
        {toBars(weeks).map(({ startsAt, ...bar }, at) => (
          <span
            key={startsAt}
            title={`${weekWords(startsAt)}: ${t('number', { value: weeks[at]?.turns ?? 0 })}`}
          >
            {parts.toReversed().map((part) => (
              <i key={part} data-part={part} style={{ blockSize: `${bar[part]}%` }} />
            ))}
          </span>
        ))}
      </div>
      <div className={styles.ends} dir="ltr">
        <span>{weekWords(weeks[0]?.startsAt ?? '')}</span>
        <span>{weekWords(weeks.at(-1)?.startsAt ?? '')}</span>
      </div>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part}>
            <i data-part={part} /> {t(`part.${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations('tutor-insights.weeks');
  const format = useFormatter();
  const weekWords = useWeekWords();
  const number = (value: number) => t('number', { value });
  const share = (value: number | null | undefined) =>
    value === null || value === undefined
      ? t('notMeasured')
      : format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const seconds = (ms: number | null | undefined) =>
    ms === null || ms === undefined
      ? t('notMeasured')
      : t('seconds', { seconds: format.number(ms / 1000, { maximumFractionDigits: 1 }) });
  return (
    <DataTable
      label={t('title')}
      columns={[
        ...[t('week'), t('turns'), t('part.answered'), t('part.abstained'), t('part.refused')],
        ...[t('answeredShare'), t('up'), t('down'), t('wrongSources'), t('firstWords')],
      ]}
      rows={weeks.map((week) => ({
        key: week.startsAt,
        cells: [
          ...[weekWords(week.startsAt), number(week.turns), number(week.answered), number(week.abstained)],
          ...[
            number(week.refused),
            share(week.answeredShare),
            number(week.up),
            number(week.down),
            number(week.wrongSources),
          ],
          seconds(week.medianFirstWordsMs),
        ],
      }))}
    />
  );
}
