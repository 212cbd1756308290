import { useQuery } from '@apollo/client/react';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { graphql } from '../../gql/index.ts';
import styles from './quiz.module.css';

const QuizzesDocument = graphql(`
  query Quizzes($classroomId: ID!) {
    viewer {
      id
    }
    node(id: $classroomId) {
      ... on Classroom {
        id
        assessments(first: 50) {
          nodes {
            id
            title
            questionCount
            attemptsMax
            myAttempts(first: 20) {
              nodes {
                id
                state
                score
                scoreMax
              }
            }
          }
        }
      }
    }
  }
`);

/** The quizzes of a class: to sit for students, to watch for teachers. */
export function QuizList({ classroomId, teaches }: { classroomId: string; teaches: boolean }) {
  const errorWords = useErrorWords();
  const { data, error } = useQuery(QuizzesDocument, { variables: { classroomId } });
  if (error) return <Notice tone="danger">{errorWords(error)}</Notice>;
  const quizzes = data?.node && 'assessments' in data.node ? data.node.assessments.nodes : null;
  if (!quizzes) return <Loading label="Looking for quizzes" />;
  if (quizzes.length === 0) {
    return (
      <EmptyState heading="No quizzes yet">
        {teaches
          ? 'Quizzes cannot be written yet. One that your class is given appears here.'
          : 'Your teacher has not given a quiz yet. Ask the tutor something meanwhile.'}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.quizzes}>
      {quizzes.map(({ id, title, questionCount, myAttempts }) => {
        const open = myAttempts.nodes.some(({ state }) => state === 'IN_PROGRESS');
        const best = Math.max(...myAttempts.nodes.map(({ score }) => score ?? -1));
        const scoreMax = myAttempts.nodes[0]?.scoreMax;
        const path = `/classrooms/${classroomId}/quizzes/${id}`;
        return (
          <li key={id}>
            <div className={styles.quizName}>
              <h2>{title}</h2>
              <p className={styles.soft}>
                {questionCount} {questionCount === 1 ? 'question' : 'questions'}
                {!teaches && best >= 0 && ` · your best ${best} of ${scoreMax}`}
              </p>
            </div>
            {open && <Badge tone="mark">Begun</Badge>}
            {teaches ? (
              <LinkButton to={`${path}/live`} look="secondary">
                Watch live
              </LinkButton>
            ) : (
              <LinkButton to={path}>
                {open ? 'Go on' : best >= 0 ? 'Take it again' : 'Take the quiz'}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
