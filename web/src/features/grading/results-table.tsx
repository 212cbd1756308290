import { useQuery } from '@apollo/client/react';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { Time } from '../../components/ui/time.tsx';
import type { ResultsQuery } from '../../gql/graphql.ts';
import { AttemptMarks } from './attempt-marks.tsx';
import { toCsv } from './domain/results-csv.ts';
import { saveFile } from './save-file.ts';
import styles from './grading.module.css';
import { ResultsDocument } from './operations.ts';

type Exam = Extract<NonNullable<ResultsQuery['node']>, { __typename: 'Assessment' }>;
type Sat = Exam['attempts']['nodes'][number];

interface ResultsTableProps {
  assessmentId: string;
  questions: ReadonlyArray<{ id: string }>;
}

/** Everybody's results, to look at and to take along. */
export function ResultsTable({ assessmentId, questions }: ResultsTableProps) {
  const t = useTranslations('grading.results');
  const errorWords = useErrorWords();
  const [lookedAt, setLookedAt] = useState<Sat | null>(null);
  const { data, error, fetchMore } = useQuery(ResultsDocument, {
    variables: { assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  const exam = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (!exam)
    return error ? <Notice tone="danger">{errorWords(error)}</Notice> : <Loading label={t('loading')} />;
  const { nodes, pageInfo } = exam.attempts;
  if (nodes.length === 0) return <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>;

  function download() {
    const head = [
      t('student'),
      t('handedIn'),
      t('points'),
      t('of'),
      ...questions.map((_, index) => t('column', { number: index + 1 })),
    ];
    const rows = nodes.map((sat) => {
      const pointsOf = new Map(sat.results?.map(({ question, points }) => [question.id, points]));
      return [
        sat.student.name,
        sat.submittedAt ?? null,
        sat.score ?? null,
        sat.scoreMax,
        ...questions.map(({ id }) => pointsOf.get(id) ?? null),
      ];
    });
    saveFile(`${exam?.title ?? 'results'}.csv`, 'text/csv;charset=utf-8', toCsv([head, ...rows]));
  }
  return (
    <div className={styles.results}>
      <div className={styles.actions}>
        <Button look="secondary" onPress={download}>
          <Download aria-hidden /> {t('download')}
        </Button>
        {pageInfo.hasNextPage && (
          <Button
            look="secondary"
            onPress={() =>
              void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)
            }
          >
            {t('more')}
          </Button>
        )}
      </div>
      <div className={styles.scroll} role="region" aria-label={t('label')} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('label')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('student')}</th>
              <th scope="col">{t('handedIn')}</th>
              <th scope="col">{t('points')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('marks')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((sat) => (
              <ResultRow key={sat.id} sat={sat} onLook={() => setLookedAt(sat)} />
            ))}
          </tbody>
        </table>
      </div>
      {lookedAt && (
        <AttemptMarks
          attemptId={lookedAt.id}
          studentName={lookedAt.student.name}
          onClose={() => setLookedAt(null)}
        />
      )}
    </div>
  );
}

function ResultRow({ sat, onLook }: { sat: Sat; onLook(): void }) {
  const t = useTranslations('grading.results');
  const format = useFormatter();
  const { student, state, submittedAt, score, scoreMax, isGraded, isReleased } = sat;
  return (
    <tr>
      <th scope="row">{student.name}</th>
      <td>{submittedAt ? <Time at={submittedAt} /> : t('sitting')}</td>
      <td className={styles.number}>
        {score == null ? '–' : `${format.number(score)} / ${format.number(scoreMax)}`}
      </td>
      <td>
        {state === 'IN_PROGRESS' ? (
          <Badge tone="mark">{t('sitting')}</Badge>
        ) : isReleased ? (
          <Badge tone="accent">{t('released')}</Badge>
        ) : isGraded ? (
          <Badge tone="info">{t('graded')}</Badge>
        ) : (
          <Badge tone="warning">{t('toGrade')}</Badge>
        )}
      </td>
      <td>
        {submittedAt && (
          <Button look="quiet" small aria-label={t('lookOf', { name: student.name })} onPress={onLook}>
            {t('look')}
          </Button>
        )}
      </td>
    </tr>
  );
}
