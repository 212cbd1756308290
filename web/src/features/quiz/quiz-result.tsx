import { Badge } from '../../components/ui/badge.tsx';
import { LinkButton } from '../../components/ui/button.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import styles from './quiz.module.css';

interface QuizResultProps {
  attempt: SatAttemptFragment;
  classroomId: string;
}

type Results = NonNullable<SatAttemptFragment['results']>;

function MarkBadge({ correct }: Pick<Results[number], 'correct'>) {
  if (correct == null) return <Badge tone="info">Your teacher reads this</Badge>;
  return correct ? <Badge tone="accent">Right</Badge> : <Badge tone="warning">Not right</Badge>;
}

/** Marks after the hand-in, question by question. */
export function QuizResult({ attempt, classroomId }: QuizResultProps) {
  const { assessment, score, scoreMax, results, answers } = attempt;
  const resultOf = new Map(results?.map((result) => [result.question.id, result]));
  const answerOf = new Map(answers.map((answer) => [answer.questionId, answer]));
  const open = results?.some(({ correct }) => correct == null) ?? false;
  return (
    <div className={styles.sheet}>
      <PageHeading title="Handed in" of={assessment.title} eyebrow={assessment.title}>
        Your answers have reached your teacher.
      </PageHeading>
      <p className={styles.score}>
        <strong>{score ?? 0}</strong> of {scoreMax} points{open ? ' so far' : ''}
      </p>
      <ol className={styles.results}>
        {assessment.questions.map(({ id, prompt, points, choices }) => {
          const result = resultOf.get(id);
          const answer = answerOf.get(id);
          const given = answer?.choices
            ? answer.choices.map((choice) => choices?.find(({ id }) => id === choice)?.text ?? '').join(', ')
            : answer?.response;
          return (
            <li key={id}>
              <p className={styles.prompt}>{prompt}</p>
              <p className={styles.soft}>{given ? <>You answered: {given}</> : 'No answer given'}</p>
              {result && (
                <p className={styles.marks}>
                  <MarkBadge correct={result.correct} />{' '}
                  {result.points != null && `${result.points} of ${points}`}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <div className={styles.actions}>
        <LinkButton to={`/classrooms/${classroomId}/tutor`}>Ask the tutor about it</LinkButton>
        <LinkButton to={`/classrooms/${classroomId}/quizzes`} look="secondary">
          All quizzes
        </LinkButton>
      </div>
    </div>
  );
}
