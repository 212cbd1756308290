import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { LinkButton } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageHeading } from '../../components/ui/page-heading.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import { isAnswered } from './domain/is-answered.ts';
import styles from './quiz.module.css';
import { Receipt } from './receipt.tsx';

interface QuizResultProps {
  attempt: SatAttemptFragment;
  classroomId: string;
}

type Result = NonNullable<SatAttemptFragment['results']>[number];
type Question = SatAttemptFragment['assessment']['questions'][number];

/** After the hand-in: the receipt, and the marks as soon as the student may see them. */
export function QuizResult({ attempt, classroomId }: QuizResultProps) {
  const t = useTranslations('quiz.result');
  const { assessment, results, answers, submittedBy } = attempt;
  const resultOf = new Map(results?.map((result) => [result.question.id, result]));
  const answerOf = new Map(
    answers.map(({ questionId, choices, response }) => [
      questionId,
      { choices: choices ?? null, response: response ?? null },
    ]),
  );
  return (
    <div className={styles.sheet}>
      <PageHeading title={t('title')} of={assessment.title} eyebrow={assessment.title}>
        {submittedBy === 'CLOCK' ? t('byClock') : t('reached')}
      </PageHeading>
      <Score attempt={attempt} />
      <Receipt
        attempt={attempt}
        answered={assessment.questions.filter(({ id }) => isAnswered(answerOf.get(id))).length}
      />
      <section aria-labelledby="answers" className={styles.start}>
        <h2 id="answers">{t('answers')}</h2>
        <ol className={styles.results}>
          {assessment.questions.map((question) => (
            <AnswerRow
              key={question.id}
              question={question}
              answer={answerOf.get(question.id)}
              result={resultOf.get(question.id)}
            />
          ))}
        </ol>
      </section>
      <div className={styles.actions}>
        <LinkButton to={`/classrooms/${classroomId}/tutor`}>{t('tutor')}</LinkButton>
        <LinkButton to={`/classrooms/${classroomId}/quizzes`} look="secondary">
          {t('all')}
        </LinkButton>
      </div>
    </div>
  );
}

function Score({ attempt: { score, scoreMax, isReleased, isGraded } }: Pick<QuizResultProps, 'attempt'>) {
  const t = useTranslations('quiz.result');
  if (!isReleased || score == null) {
    return (
      <Notice>
        <strong>{t('notReleased')}</strong> {isGraded ? t('notReleasedText') : t('beingRead')}
      </Notice>
    );
  }
  return (
    <p className={styles.score}>
      {t.rich(isGraded ? 'score' : 'scoreSoFar', {
        score,
        max: scoreMax,
        big: (words) => <strong>{words}</strong>,
      })}
    </p>
  );
}

interface AnswerRowProps {
  question: Question;
  answer: { choices: readonly string[] | null; response: string | null } | undefined;
  result: Result | undefined;
}

function AnswerRow({ question, answer, result }: AnswerRowProps) {
  const t = useTranslations('quiz.result');
  const { prompt, points, choices } = question;
  const given = answer?.choices
    ? answer.choices.map((choice) => choices?.find(({ id }) => id === choice)?.text ?? '').join(', ')
    : answer?.response;
  return (
    <li>
      <p className={styles.prompt}>{prompt}</p>
      <p className={`${styles.soft} ${styles.given}`}>
        {given ? t('youAnswered', { answer: given }) : t('noAnswer')}
      </p>
      {result && (
        <p className={styles.marks}>
          <MarkBadge result={result} max={points} />{' '}
          {result.points != null && t('points', { points: result.points, max: points })}
        </p>
      )}
      {result?.feedback && (
        <blockquote className={styles.feedback}>
          <p className={styles.soft}>{t('feedback')}</p>
          <p>{result.feedback}</p>
        </blockquote>
      )}
    </li>
  );
}

function MarkBadge({ result: { correct, points }, max }: { result: Result; max: number }) {
  const t = useTranslations('quiz.result');
  if (points == null) return <Badge tone="info">{t('toRead')}</Badge>;
  if (correct || points >= max) return <Badge tone="accent">{t('right')}</Badge>;
  return points > 0 ? <Badge tone="mark">{t('partly')}</Badge> : <Badge tone="warning">{t('wrong')}</Badge>;
}
