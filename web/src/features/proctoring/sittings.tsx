import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { describeError } from '../../api/errors.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './proctoring.module.css';

const SittingsDocument = graphql(`
  query Sittings($assessmentId: ID!) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        questionCount
        attempts(first: 100) {
          nodes {
            id
            state
            startedAt
            submittedAt
            score
            scoreMax
            student {
              id
              name
            }
          }
        }
      }
    }
  }
`);

const pollMs = 5_000;

/** What a quiz is called and who sits it, asked again every few seconds. */
export function useSittings(assessmentId: string) {
  const { data, error, refetch } = useQuery(SittingsDocument, {
    variables: { assessmentId },
    pollInterval: pollMs,
  });
  const quiz = data?.node?.__typename === 'Assessment' ? data.node : null;
  const refresh = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  return { quiz, missing: data !== undefined && quiz === null, error, refresh };
}

/** Students with the state of their attempts, those who are at it first. */
export function Sittings({ quiz, error }: Pick<ReturnType<typeof useSittings>, 'quiz' | 'error'>) {
  if (!quiz)
    return error ? (
      <Notice tone="danger">{describeError(error)}</Notice>
    ) : (
      <Loading label="Looking who is here" />
    );
  const working = quiz.attempts.nodes.filter(({ state }) => state === 'IN_PROGRESS');
  const done = quiz.attempts.nodes.filter(({ state }) => state === 'SUBMITTED');
  return (
    <section aria-labelledby="sittings">
      <h2 id="sittings">
        Students{' '}
        <span className={styles.count}>
          {working.length} at work · {done.length} handed in
        </span>
      </h2>
      {quiz.attempts.nodes.length === 0 ? (
        <EmptyState heading="Nobody has begun yet" level={3}>
          Students find this quiz in their class under “Quizzes”. They appear here when they begin.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Attempts">
          {[...working, ...done].map(({ id, student, state, startedAt, submittedAt, score, scoreMax }) => (
            <li key={id}>
              <div className={styles.alertLine}>
                <strong>{student.name}</strong>
                {state === 'IN_PROGRESS' ? (
                  <Badge tone="mark">At work</Badge>
                ) : (
                  <Badge tone="accent">Handed in</Badge>
                )}
              </div>
              <span className={styles.soft}>
                {state === 'IN_PROGRESS' ? (
                  <>
                    since <Time at={startedAt} style="clock" />
                  </>
                ) : (
                  <>
                    {submittedAt && <Time at={submittedAt} />} · {score ?? 0} of {scoreMax} points
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
