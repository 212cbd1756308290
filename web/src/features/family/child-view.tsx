import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { LinkButton } from '../../components/ui/button.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { graphql } from '../../gql/index.ts';
import { lastFourWeeks, summedDays, type Day } from './domain/days.ts';
import styles from './family.module.css';

const ChildDocument = graphql(`
  query Child($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on User {
        id
        name
        sharing {
          activity {
            isShared
          }
        }
      }
    }
  }
`);

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

/** What one child lets a parent see. */
export function ChildView({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const errorWords = useErrorWords();
  const { data, error } = useQuery(ChildDocument, { variables: { id: childId } });
  const child = data?.node?.__typename === 'User' ? data.node : null;
  if (!child) {
    if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
    if (!data) return <Loading label={t('openingChild')} />;
    return (
      <EmptyState
        heading={t('noSuchChild')}
        level={1}
        action={<LinkButton to="/">{t('toChildren')}</LinkButton>}
      >
        {t('noSuchChildLead')}
      </EmptyState>
    );
  }
  return (
    <Page>
      <PageHeading title={child.name} eyebrow={<Link to="/">{t('children')}</Link>}>
        {t('childLead', { name: child.name })}
      </PageHeading>
      {child.sharing?.activity.isShared ? (
        <Activity childId={childId} />
      ) : (
        <Notice>{t('notShared', { name: child.name })}</Notice>
      )}
    </Page>
  );
}

function Activity({ childId }: { childId: string }) {
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
