import { useQuery } from '@apollo/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import family from '../family/family.module.css';
import styles from './administration.module.css';
import { DayBars } from './day-bars.tsx';
import { amountsOf, busyDays, everyDay, measures, type EngagementDay } from './domain/engagement.ts';

/** Asked apart from what is counted elsewhere, so that the rest stands while the counting service is away. */
const EngagementDocument = graphql(`
  query OrganisationEngagement($from: DateTime!, $to: DateTime!) {
    viewer {
      id
      organisation {
        id
        engagementAsOf
        engagement(from: $from, to: $to) {
          date
          activePeople
          questionsAsked
          materialsOpened
          attemptsSubmitted
        }
      }
    }
  }
`);

/** What the school did day by day: a picture of each kind, and all of them in one table. */
export function Engagement({ span }: { span: { from: string; to: string } }) {
  const t = useTranslations('admin.engagement');
  const tUi = useTranslations('ui');
  const { data, loading, refetch } = useQuery(EngagementDocument, {
    variables: span,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const organisation = data?.viewer?.organisation;
  const told = organisation?.engagement;
  return (
    <section className={family.section} aria-labelledby="engagement">
      <h2 id="engagement">{t('heading')}</h2>
      {!told && loading && <Loading label={t('counting')} />}
      {!told && !loading && (
        <p className={styles.row} role="status">
          <span className={styles.soft}>{t('away')}</span>
          <Button look="quiet" small onPress={() => void refetch().catch(() => undefined)}>
            {tUi('tryAgain')}
          </Button>
        </p>
      )}
      {told && <Days days={everyDay(told, span)} />}
      {told && organisation.engagementAsOf && (
        <p className={styles.soft}>
          {t.rich('asOf', { time: () => <Time at={organisation.engagementAsOf ?? ''} /> })}
        </p>
      )}
    </section>
  );
}

function Days({ days }: { days: readonly EngagementDay[] }) {
  const t = useTranslations('admin');
  const format = useFormatter();
  const busy = busyDays(days);
  const ofDay = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' });
  const names = measures.map((measure) => t(`engagement.measure.${measure}`));
  if (busy.length === 0) return <p className={styles.soft}>{t('engagement.nothing')}</p>;
  return (
    <>
      <dl className={family.figures}>
        {measures.map((measure, index) => {
          const { most, sum } = amountsOf(days, measure);
          // People who come on two days are the same people, so their days are not added up.
          const isPeople = measure === 'activePeople';
          return (
            <div key={measure}>
              <dt>{names[index]}</dt>
              <dd>{t('number', { value: isPeople ? most : sum })}</dd>
              <dd className={styles.chart}>
                {isPeople ? t('engagement.onOneDay') : t('engagement.most', { most })}
                <DayBars days={days} measure={measure} most={most} />
              </dd>
            </div>
          );
        })}
      </dl>
      <details className={styles.days}>
        <summary>{t('engagement.table')}</summary>
        <DataTable
          label={t('engagement.heading')}
          columns={[t('engagement.day'), ...names]}
          rows={busy.map((day) => ({
            key: day.date,
            cells: [ofDay(day.date), ...measures.map((measure) => t('number', { value: day[measure] }))],
          }))}
        />
      </details>
    </>
  );
}
