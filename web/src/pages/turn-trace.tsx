import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../api/use-error-words.ts';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Notice } from '../components/ui/notice.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { ClassroomTabs, useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { readSteps } from '../features/tutor-trace/domain/steps.ts';
import { TracedAnswer } from '../features/tutor-trace/traced-answer.tsx';
import { TraceView } from '../features/tutor-trace/trace-view.tsx';
import { TurnTraceDocument } from '../features/tutor-trace/trace-operations.ts';
import styles from '../features/tutor-trace/trace.module.css';

/** How one answer of the tutor was made, for teachers of the class. */
export default function TurnTracePage() {
  const t = useTranslations('tutor-trace');
  const errorWords = useErrorWords();
  const { id, name } = useOpenClassroom();
  const { turnId = '' } = useParams();
  const { data, error, loading } = useQuery(TurnTraceDocument, { variables: { id: turnId } });
  const turn = data?.node?.__typename === 'TutorTurn' ? data.node : null;
  if (loading) return <Loading label={t('loading')} />;
  if (!turn)
    return (
      <EmptyState heading={t('nothingHeading')} level={1}>
        {error ? errorWords(error) : t('nothing')}
      </EmptyState>
    );
  return (
    <Page>
      <ClassroomTabs current="tutor" />
      <PageHeading
        title={turn.question}
        of={name}
        small
        eyebrow={<Link to={`/classrooms/${id}/tutor`}>{t('back', { name })}</Link>}
      >
        {t('lead')}
      </PageHeading>
      {turn.answer && (
        <p className={styles.answer}>
          <TracedAnswer answer={turn.answer} />
        </p>
      )}
      {turn.trace ? <TraceView steps={readSteps(turn.trace.steps)} /> : <Notice>{t('noTrace')}</Notice>}
    </Page>
  );
}
