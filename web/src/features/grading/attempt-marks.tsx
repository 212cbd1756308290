import { useQuery } from '@apollo/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { AttemptMarksQuery } from '../../gql/graphql.ts';
import styles from './grading.module.css';
import { MarkHistory } from './mark-history.tsx';
import { AttemptMarksDocument } from './marks-operations.ts';

interface AttemptMarksProps {
  attemptId: string;
  studentName: string;
  onClose(): void;
}

type Attempt = Extract<NonNullable<AttemptMarksQuery['node']>, { __typename: 'Attempt' }>;
type Result = NonNullable<Attempt['results']>[number];
type Answer = Attempt['answers'][number];

/** What one student answered, the points for it, and every change of them. */
export function AttemptMarks({ attemptId, studentName, onClose }: AttemptMarksProps) {
  const t = useTranslations('grading.marks');
  const errorWords = useErrorWords();
  // Not kept: other pages ask for less of the same results.
  const { data, error } = useQuery(AttemptMarksDocument, {
    variables: { attemptId },
    fetchPolicy: 'no-cache',
  });
  const attempt = data?.node?.__typename === 'Attempt' ? data.node : null;
  return (
    <Dialog title={t('heading', { name: studentName })} isOpen onClose={onClose} width="wide">
      {!attempt && !error && <Loading label={t('loading')} />}
      {error && <Notice tone="danger">{errorWords(error)}</Notice>}
      {attempt && (
        <ol className={styles.keys}>
          {attempt.results?.map((result) => (
            <MarkedAnswer
              key={result.question.id}
              attemptId={attemptId}
              result={result}
              answer={attempt.answers.find(({ questionId }) => questionId === result.question.id)}
            />
          ))}
        </ol>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface MarkedAnswerProps {
  attemptId: string;
  result: Result;
  answer: Answer | undefined;
}

function MarkedAnswer({ attemptId, result, answer }: MarkedAnswerProps) {
  const t = useTranslations('grading.marks');
  const format = useFormatter();
  const { question, points, feedback, gradedAt, changes } = result;
  const textOf = new Map(question.choices?.map(({ id, text }) => [id, text]));
  const chosen = answer?.choices?.map((id) => textOf.get(id) ?? '').filter(Boolean) ?? [];
  const given = chosen.length > 0 ? format.list(chosen) : answer?.response;
  return (
    <li>
      <div className={styles.answerHead}>
        <h3 dir="auto">{question.prompt}</h3>
        {points == null ? (
          <Badge tone="warning">{t('toRead')}</Badge>
        ) : (
          <Badge tone="neutral">{t('points', { points, max: question.points })}</Badge>
        )}
      </div>
      <p className={styles.written} dir="auto">
        {given || t('nothing')}
      </p>
      {feedback && <p className={styles.soft}>{t('feedback', { words: feedback })}</p>}
      {changes.nodes.length > 0 ? (
        <MarkHistory attemptId={attemptId} questionId={question.id} begin={changes} />
      ) : (
        points != null && !gradedAt && <p className={styles.soft}>{t('unchanged')}</p>
      )}
    </li>
  );
}
