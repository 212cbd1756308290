import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { readFragment } from '../../gql/index.ts';
import { AttemptDocument, AttemptFragment } from './attempt-operations.ts';
import { QuizResult } from './quiz-result.tsx';

/** Asked for again this often while the page is open: the teacher may grade, release or correct meanwhile. */
const askAgainMs = 20_000;

interface AttemptResultProps {
  attemptId: string;
  classroomId: string;
  /** There is no such attempt that was handed in. */
  onMissing(): void;
}

/** The result of one attempt, as soon as the student may see it. */
export function AttemptResult({ attemptId, classroomId, onMissing }: AttemptResultProps) {
  const t = useTranslations('quiz');
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(AttemptDocument, {
    variables: { attemptId },
    fetchPolicy: 'cache-and-network',
    pollInterval: askAgainMs,
  });
  const attempt = data?.node?.__typename === 'Attempt' ? readFragment(AttemptFragment, data.node) : null;
  if (attempt?.state === 'SUBMITTED') return <QuizResult attempt={attempt} classroomId={classroomId} />;
  if (error) {
    return (
      <EmptyState
        heading={t('page.failedHeading')}
        level={1}
        action={<Button onPress={() => void refetch().catch(() => undefined)}>{t('page.again')}</Button>}
      >
        {errorWords(error)}
      </EmptyState>
    );
  }
  if (!data) return <Loading label={t('result.loading')} />;
  return (
    <EmptyState
      heading={t('page.missingHeading')}
      level={1}
      action={<Button onPress={onMissing}>{t('start.goOn')}</Button>}
    >
      {t('page.missing')}
    </EmptyState>
  );
}
