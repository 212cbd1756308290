import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import { GradingDesk } from './grading-desk.tsx';
import styles from './grading.module.css';
import { GradingDocument } from './operations.ts';
import { QuestionKeys } from './question-keys.tsx';
import { ReleaseButton } from './release-button.tsx';
import { ResultsTable } from './results-table.tsx';

interface ExamGradingProps {
  assessmentId: string;
  classroomName: string;
  /** Address of all quizzes of the class. */
  listPath: string;
}

/** What is left to do once students have handed in: read, give points, release; and everybody's results. */
export function ExamGrading({ assessmentId, classroomName, listPath }: ExamGradingProps) {
  const t = useTranslations('grading');
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(GradingDocument, {
    variables: { assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  const again = () => void refetch().catch(() => undefined);
  const exam = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (!exam) {
    if (!data && !error) return <Loading label={t('loading')} />;
    return (
      <EmptyState
        heading={error ? t('failed') : t('nothing')}
        level={1}
        action={
          error ? (
            <Button onPress={again}>{t('desk.again')}</Button>
          ) : (
            <LinkButton to={listPath}>{t('all')}</LinkButton>
          )
        }
      >
        {error ? errorWords(error) : t('nothingText')}
      </EmptyState>
    );
  }
  const { title, questions, releasePolicy } = exam;
  const ungraded = exam.ungradedCount ?? 0;
  const unreleased = exam.unreleasedCount ?? 0;
  return (
    <>
      <PageHeading
        title={title}
        of={classroomName}
        eyebrow={<Link to={listPath}>{t('back', { name: classroomName })}</Link>}
        actions={
          releasePolicy === 'MANUAL' && (
            <ReleaseButton {...{ assessmentId, ungraded, unreleased }} onReleased={again} />
          )
        }
      >
        {t('counts', { ungraded, unreleased })}
      </PageHeading>
      <Tabs className={styles.tabs}>
        <TabList aria-label={t('parts')} className={styles.tabList}>
          <Tab id="desk" className={styles.tab}>
            {t('desk.tab', { count: ungraded })}
          </Tab>
          <Tab id="results" className={styles.tab}>
            {t('results.tab')}
          </Tab>
          <Tab id="keys" className={styles.tab}>
            {t('keys.tab')}
          </Tab>
        </TabList>
        <TabPanel id="desk" className={styles.panel}>
          <GradingDesk {...{ assessmentId, questions, ungraded }} onGraded={again} />
        </TabPanel>
        <TabPanel id="results" className={styles.panel}>
          <ResultsTable {...{ assessmentId, questions }} />
        </TabPanel>
        <TabPanel id="keys" className={styles.panel}>
          <QuestionKeys assessmentId={assessmentId} onCorrected={again} />
        </TabPanel>
      </Tabs>
    </>
  );
}
