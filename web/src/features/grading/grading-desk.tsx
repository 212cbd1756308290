import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { AnswerToGrade } from './answer-to-grade.tsx';
import styles from './grading.module.css';
import { useQueue } from './use-queue.ts';

interface GradingDeskProps {
  assessmentId: string;
  questions: ReadonlyArray<{ id: string; prompt: string }>;
  /** Answers of the whole exam that wait, as the server counts them. */
  ungraded: number;
  /** Something was graded: counts have changed. */
  onGraded(): void;
}

const every = '';

/** Answers one after another, question by question, without names: read, give points, go on. */
export function GradingDesk({ assessmentId, questions, ungraded, onGraded }: GradingDeskProps) {
  const t = useTranslations('grading.desk');
  const errorWords = useErrorWords();
  const [questionId, setQuestionId] = useState(every);
  const { queue, move, again, isLoading, hasMore, error } = useQueue(assessmentId, questionId || null);
  const entry = queue.entries[queue.current];
  const done = queue.entries.filter(({ grade }) => grade !== null).length;
  return (
    <section className={styles.desk} aria-label={t('label')}>
      <div className={styles.deskHead}>
        <SelectField
          label={t('question')}
          value={questionId}
          options={[
            { key: every, label: t('everyQuestion') },
            ...questions.map(({ id, prompt }, index) => ({
              key: id,
              label: t('questionOption', { number: index + 1, prompt: prompt.slice(0, 80) }),
            })),
          ]}
          onChange={setQuestionId}
        />
        <p className={styles.soft} role="status">
          {t('progress', { done, ungraded })}
        </p>
      </div>
      {error !== null && (
        <Notice
          tone="danger"
          action={
            <Button look="secondary" small onPress={again}>
              {t('again')}
            </Button>
          }
        >
          {errorWords(error)}
        </Notice>
      )}
      {entry && done === queue.entries.length && !hasMore && !isLoading && (
        <Notice tone="success">
          <strong>{t('doneHeading')}</strong> {t('done')}
        </Notice>
      )}
      {entry && (
        <AnswerToGrade
          key={entry.item.key}
          entry={entry}
          place={queue.current + 1}
          count={queue.entries.length}
          onGo={(by) => move({ type: 'went', by })}
          onAccepted={again}
          onGraded={(grade) => {
            move({ type: 'graded', key: entry.item.key, grade });
            onGraded();
          }}
        />
      )}
      {!entry && isLoading && <Loading label={t('loading')} />}
      {!entry && !isLoading && error === null && (
        <EmptyState heading={t('doneHeading')}>{t('done')}</EmptyState>
      )}
    </section>
  );
}
