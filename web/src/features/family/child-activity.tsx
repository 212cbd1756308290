import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { lastFourWeeks, summedDays, type Day } from './domain/days.ts';
import styles from './family.module.css';

const ChildActivityDocument = graphql(`
  query ChildActivity($id: ID!, $from: DateTime!, $to: DateTime!) {
    viewer {
      id
    }
    node(id: $id) {
      ... on User {
        id
        activity(from: $from, to: $to) {
          date
          questionsAsked
          materialsOpened
          attemptsSubmitted
        }
      }
    }
  }
`);

/** How much a child did on which day; never what it asked. */
export function ChildActivity({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const errorWords = useErrorWords();
  const [weeks] = useState(() => lastFourWeeks(new Date()));
  const { data, error } = useQuery(ChildActivityDocument, { variables: { id: childId, ...weeks } });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const days = data?.node && 'activity' in data.node ? data.node.activity : null;
  if (!days) return <Loading label={t('lookingAtActivity')} />;
  const { busy, ...sums } = summedDays(days);
  return (
    <section className={styles.section} aria-labelledby="activity">
      <h2 id="activity">{t('lastWeeks')}</h2>
      <dl className={styles.figures}>
        {(['questionsAsked', 'materialsOpened', 'attemptsSubmitted'] as const).map((kind) => (
          <div key={kind}>
            <dt>{t(`figure.${kind}`)}</dt>
            <dd>{t('number', { value: sums[kind] })}</dd>
          </div>
        ))}
      </dl>
      {busy.length === 0 ? <p className={styles.soft}>{t('nothingDone')}</p> : <Days days={busy} />}
    </section>
  );
}

function Days({ days }: { days: readonly Day[] }) {
  const t = useTranslations('family');
  const format = useFormatter();
  return (
    <DataTable
      label={t('lastWeeks')}
      columns={[
        t('day'),
        t('figure.questionsAsked'),
        t('figure.materialsOpened'),
        t('figure.attemptsSubmitted'),
      ]}
      rows={days.map((day) => ({
        key: day.date,
        cells: [
          format.dateTime(new Date(`${day.date}T00:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' }),
          t('number', { value: day.questionsAsked }),
          t('number', { value: day.materialsOpened }),
          t('number', { value: day.attemptsSubmitted }),
        ],
      }))}
    />
  );
}
