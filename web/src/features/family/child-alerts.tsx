import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import { lastFourWeeks } from './domain/days.ts';
import styles from './family.module.css';

const ChildAlertsDocument = graphql(`
  query ChildAlerts($id: ID!, $from: DateTime!, $to: DateTime!) {
    viewer {
      id
    }
    node(id: $id) {
      ... on User {
        id
        alertCounts(from: $from, to: $to) {
          alertClass
          count
        }
      }
    }
  }
`);

/** What somebody may act on; what is technical or for information would only worry a parent. */
const tellable = ['EVIDENCE', 'WARNING'] as const;

/** How often something was noticed while a child sat watched exams; never what. */
export function ChildAlerts({ childId }: { childId: string }) {
  const t = useTranslations('family');
  const tProctoring = useTranslations('proctoring');
  const errorWords = useErrorWords();
  const [weeks] = useState(() => lastFourWeeks(new Date()));
  const { data, error } = useQuery(ChildAlertsDocument, { variables: { id: childId, ...weeks } });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const counts = data?.node && 'alertCounts' in data.node ? data.node.alertCounts : null;
  if (!counts) return <Loading label={t('lookingAtAlerts')} />;
  return (
    <section className={styles.section} aria-labelledby="alerts">
      <h2 id="alerts">{t('alertsTitle')}</h2>
      <p className={styles.soft}>{t('alertsLead')}</p>
      <dl className={styles.figures}>
        {tellable.map((kind) => (
          <div key={kind}>
            <dt>{tProctoring(`classes.${kind}`)}</dt>
            <dd>
              {t('number', { value: counts.find(({ alertClass }) => alertClass === kind)?.count ?? 0 })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
