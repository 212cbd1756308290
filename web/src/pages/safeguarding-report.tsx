import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { Time } from '../components/ui/time.tsx';
import { readFragment } from '../gql/index.ts';
import { ReportProgressFragment, SafeguardingReportDocument } from '../features/safeguarding/operations.ts';
import { ReportActions } from '../features/safeguarding/report-actions.tsx';
import { ReportLog } from '../features/safeguarding/report-log.tsx';
import { ReportState } from '../features/safeguarding/report-state.tsx';
import styles from '../features/safeguarding/safeguarding.module.css';

/** One report: what was said, what happened with it, and what is to be done. */
export default function SafeguardingReportPage() {
  const t = useTranslations('safeguarding');
  const errorWords = useErrorWords();
  const { reportId = '' } = useParams();
  // Not from memory: whoever is no contact any more sees it no more, and each reading is written down.
  const { data, error, loading } = useQuery(SafeguardingReportDocument, {
    variables: { id: reportId },
    fetchPolicy: 'network-only',
  });
  const report = data?.node?.__typename === 'SafeguardingReport' ? data.node : null;
  const progress = readFragment(ReportProgressFragment, report);
  if (loading && !report) return <Loading label={t('openingOne')} />;
  if (!report || !progress)
    return (
      <EmptyState heading={t('gone')} level={1} action={<Link to="/safeguarding">{t('back')}</Link>}>
        {error ? errorWords(error) : t('goneLead')}
      </EmptyState>
    );
  const about = report.categories.map((category) => t(`category.${category}`)).join(', ');
  return (
    <Page>
      <PageHeading
        title={t('openWho', { name: report.student.name })}
        eyebrow={<Link to="/safeguarding">{t('back')}</Link>}
      >
        {about} · {report.classroomName ?? t('unknownClass')} · <Time at={report.occurredAt} />{' '}
        <ReportState status={progress.status} />
      </PageHeading>
      <section className={styles.section} aria-labelledby="said">
        <h2 id="said">{t('said')}</h2>
        <blockquote className={styles.said} dir="auto">
          {report.said}
        </blockquote>
        <p className={styles.soft}>{t('saidLead')}</p>
        <ReportActions reports={[progress]} />
      </section>
      <section className={styles.section} aria-labelledby="log">
        <h2 id="log">{t('log')}</h2>
        <ReportLog entries={progress.log.nodes} />
        <p className={styles.soft}>{t('kept')}</p>
      </section>
    </Page>
  );
}
