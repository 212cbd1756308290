import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'use-intl';
import { serverNow } from '../../api/server-clock.ts';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button, LinkButton } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import { graphql } from '../../gql/index.ts';
import type { QuizzesQuery } from '../../gql/graphql.ts';
import { doorOf } from './domain/door.ts';
import styles from './quiz.module.css';

const QuizzesDocument = graphql(`
  query Quizzes($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        assessments(first: 50, after: $after) {
          nodes {
            id
            title
            questionCount
            attemptsMax
            opensAt
            closesAt
            timeLimitMs
            myAttempts(first: 20) {
              nodes {
                id
                state
                isReleased
                score
                scoreMax
              }
            }
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

type Classroom = Extract<NonNullable<QuizzesQuery['node']>, { __typename: 'Classroom' }>;
type Quiz = Classroom['assessments']['nodes'][number];

/** The quizzes of a class for those who sit them. */
export function QuizList({ classroomId }: { classroomId: string }) {
  const t = useTranslations('quiz.list');
  const errorWords = useErrorWords();
  const { data, error, fetchMore } = useQuery(QuizzesDocument, { variables: { classroomId } });
  const list = data?.node?.__typename === 'Classroom' ? data.node.assessments : null;
  if (error && !list) return <Notice tone="danger">{errorWords(error)}</Notice>;
  if (!list) return <Loading label={t('loading')} />;
  if (list.nodes.length === 0) return <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>;
  const { hasNextPage, endCursor } = list.pageInfo;
  return (
    <>
      <ul className={styles.quizzes}>
        {list.nodes.map((quiz) => (
          <QuizRow key={quiz.id} quiz={quiz} path={`/classrooms/${classroomId}/quizzes/${quiz.id}`} />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          look="secondary"
          onPress={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}

function QuizRow({ quiz, path }: { quiz: Quiz; path: string }) {
  const t = useTranslations('quiz.list');
  const { title, questionCount, timeLimitMs, opensAt, closesAt, myAttempts, attemptsMax } = quiz;
  const open = myAttempts.nodes.some(({ state }) => state === 'IN_PROGRESS');
  const handedIn = myAttempts.nodes.filter(({ state }) => state === 'SUBMITTED');
  const best = Math.max(...handedIn.map(({ score }) => score ?? -1));
  const waits = handedIn.some(({ isReleased }) => !isReleased);
  const door = doorOf(quiz, serverNow());
  const usedUp = !open && attemptsMax != null && handedIn.length >= attemptsMax;
  const facts = [
    t('questions', { count: questionCount }),
    timeLimitMs && t('limit', { minutes: Math.round(timeLimitMs / 60_000) }),
    best >= 0 && t('best', { score: best, max: handedIn[0]?.scoreMax ?? 0 }),
    best < 0 && waits && t('waiting'),
  ].filter(Boolean);
  return (
    <li>
      <div className={styles.quizName}>
        <h2>{title}</h2>
        <p className={styles.soft}>{facts.join(' · ')}</p>
        {opensAt && door === 'early' && (
          <p className={styles.soft}>{t.rich('opens', { time: () => <Time at={opensAt} /> })}</p>
        )}
        {closesAt && door !== 'early' && (
          <p className={styles.soft}>
            {t.rich(door === 'late' ? 'closed' : 'closes', { time: () => <Time at={closesAt} /> })}
          </p>
        )}
      </div>
      {open && <Badge tone="mark">{t('begun')}</Badge>}
      {door === 'early' && <Badge tone="info">{t('soon')}</Badge>}
      {door === 'late' && <Badge>{t('over')}</Badge>}
      {door === 'open' && !usedUp ? (
        <LinkButton to={path}>{open ? t('goOn') : handedIn.length > 0 ? t('again') : t('take')}</LinkButton>
      ) : (
        <LinkButton to={path} look="secondary">
          {t('look')}
        </LinkButton>
      )}
    </li>
  );
}
