import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import styles from './proctoring.module.css';
import type { SatQuiz } from './use-sittings.ts';

interface SittingsProps {
  quiz: SatQuiz | null;
  error: unknown;
  onShowMore(): void;
}

/** Students with the state of their attempts, those who are at it first. */
export function Sittings({ quiz, error, onShowMore }: SittingsProps) {
  const errorWords = useErrorWords();
  if (!quiz)
    return error ? (
      <Notice tone="danger">{errorWords(error)}</Notice>
    ) : (
      <Loading label="Looking who is here" />
    );
  const working = quiz.attempts.filter(({ state }) => state === 'IN_PROGRESS');
  const done = quiz.attempts.filter(({ state }) => state === 'SUBMITTED');
  return (
    <section aria-labelledby="sittings">
      <h2 id="sittings">
        Students{' '}
        <span className={styles.count}>
          {working.length} at work · {done.length} handed in{quiz.more && ' · not all shown'}
        </span>
      </h2>
      {quiz.attempts.length === 0 ? (
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
      {quiz.more && (
        <Button look="secondary" onPress={onShowMore}>
          Show more
        </Button>
      )}
    </section>
  );
}
