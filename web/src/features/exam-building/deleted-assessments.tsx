import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './building.module.css';
import { RestoreAssessmentDocument } from './operations.ts';

const DeletedAssessmentsDocument = graphql(`
  query DeletedAssessments($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        deletedAssessments(first: 20, after: $after) {
          nodes {
            id
            title
            restorableUntil
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

interface DeletedAssessmentsProps {
  classroomId: string;
  /** Something is back in the list of the class. */
  onRestored(): void;
}

/** What teachers deleted and can bring back; asked for when somebody opens it. */
export function DeletedAssessments({ classroomId, onRestored }: DeletedAssessmentsProps) {
  const t = useTranslations('exam-building.bin');
  const errorWords = useErrorWords();
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { data, error, fetchMore } = useQuery(
    DeletedAssessmentsDocument,
    open ? { variables: { classroomId }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  const { run, busy, problem } = useAction(RestoreAssessmentDocument, 'restoreAssessment');
  useEffect(() => {
    if (problem) showToast({ message: problem.message, tone: 'danger' });
  }, [problem]);
  const deleted = data?.node && 'deletedAssessments' in data.node ? data.node.deletedAssessments : null;

  async function restore(assessmentId: string, title: string) {
    if (!(await run({ input: { assessmentId } }))) return;
    showToast({ message: t('restored', { title }) });
    // The button that was pressed goes with its row.
    summary.current?.focus();
    onRestored();
  }
  return (
    <details className={styles.bin} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary ref={summary}>{t('heading')}</summary>
      {open && !deleted && !error && <Loading label={t('loading')} />}
      {open && error && !deleted && <Notice tone="danger">{errorWords(error)}</Notice>}
      {deleted?.nodes.length === 0 && <p className={styles.soft}>{t('empty')}</p>}
      {deleted && deleted.nodes.length > 0 && (
        <ul className={styles.binList} aria-label={t('heading')}>
          {deleted.nodes.map(({ id, title, restorableUntil }) => (
            <li key={id}>
              <div>
                <strong dir="auto">{title}</strong>
                {restorableUntil && (
                  <p className={styles.soft}>
                    {t.rich('until', { time: () => <Time at={restorableUntil} style="date" /> })}
                  </p>
                )}
              </div>
              <Button
                look="secondary"
                small
                busy={busy}
                aria-label={t('restoreOf', { title })}
                onPress={() => void restore(id, title)}
              >
                {t('restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {deleted?.pageInfo.hasNextPage && (
        <Button
          look="secondary"
          small
          onPress={() =>
            void fetchMore({ variables: { after: deleted.pageInfo.endCursor } }).catch(() => undefined)
          }
        >
          {t('more')}
        </Button>
      )}
    </details>
  );
}
