import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Time } from '../../components/ui/time.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { MarkChangesFragment } from '../../gql/graphql.ts';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import styles from './grading.module.css';
import { MarkChangesDocument, MarkChangesFragment as Fragment } from './marks-operations.ts';

interface MarkHistoryProps {
  attemptId: string;
  questionId: string;
  begin: FragmentType<typeof Fragment>;
}
type Change = MarkChangesFragment['nodes'][number];

/** Every change of one mark, newest first: when, by whom, from what to what, and why. */
export function MarkHistory({ attemptId, questionId, begin }: MarkHistoryProps) {
  const t = useTranslations('grading.marks');
  const client = useApolloClient();
  const errorWords = useErrorWords();
  const [{ nodes, pageInfo }, setShown] = useState(() => readFragment(Fragment, begin));
  const [busy, setBusy] = useState(false);

  async function more() {
    setBusy(true);
    try {
      const { data } = await client.query({
        query: MarkChangesDocument,
        variables: { attemptId, after: pageInfo.endCursor },
        fetchPolicy: 'no-cache',
      });
      const results = data?.node?.__typename === 'Attempt' ? (data.node.results ?? []) : [];
      const found = results.find(({ question }) => question.id === questionId);
      const next = found && readFragment(Fragment, found.changes);
      if (next) setShown({ nodes: [...nodes, ...next.nodes], pageInfo: next.pageInfo });
    } catch (error) {
      showToast({ message: errorWords(error), tone: 'danger' });
    }
    setBusy(false);
  }
  return (
    <details className={styles.history}>
      <summary>{t('history')}</summary>
      <ol>
        {nodes.map((change) => (
          <ChangeLine key={`${change.changedAt} ${change.points} ${change.feedback}`} change={change} />
        ))}
      </ol>
      {pageInfo.hasNextPage && (
        <Button look="secondary" small busy={busy} onPress={() => void more()}>
          {t('older')}
        </Button>
      )}
    </details>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const t = useTranslations('grading.marks');
  const format = useFormatter();
  const { changedAt, changedBy, cause, pointsBefore, points, feedbackBefore, feedback } = change;
  const written = (value: number | null | undefined) => (value == null ? t('none') : format.number(value));
  return (
    <li>
      <strong>{t('change', { before: written(pointsBefore), after: written(points) })}</strong>
      <p className={styles.soft}>
        {t(`cause.${cause}`, { name: changedBy.name })} · <Time at={changedAt} />
      </p>
      {feedback !== feedbackBefore && (
        <p className={styles.soft} dir="auto">
          {feedback ? t('feedbackNow', { words: feedback }) : t('feedbackGone')}
          {feedbackBefore && ` ${t('feedbackBefore', { words: feedbackBefore })}`}
        </p>
      )}
    </li>
  );
}
