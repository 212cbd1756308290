import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorWords } from '../../api/use-error-words.ts';
import { Button } from '../../components/ui/button.tsx';
import { Loading } from '../../components/ui/loading.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { QuestionKeysQuery } from '../../gql/graphql.ts';
import { CorrectKey } from './correct-key.tsx';
import { ExpectedAnswer } from './expected-answer.tsx';
import styles from './grading.module.css';
import { QuestionKeysDocument } from './operations.ts';

type Exam = Extract<NonNullable<QuestionKeysQuery['node']>, { __typename: 'Assessment' }>;
export type KeyedQuestion = Exam['questions'][number];

interface QuestionKeysProps {
  assessmentId: string;
  /** Results are others than before. */
  onCorrected(): void;
}

/** Every question with what is right, to be corrected although it has been sat. */
export function QuestionKeys({ assessmentId, onCorrected }: QuestionKeysProps) {
  const t = useTranslations('grading.keys');
  const errorWords = useErrorWords();
  const [corrected, setCorrected] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(QuestionKeysDocument, {
    variables: { assessmentId },
    fetchPolicy: 'cache-and-network',
  });
  const again = () => void refetch().catch(() => undefined);
  const exam = data?.node?.__typename === 'Assessment' ? data.node : null;
  if (!exam) {
    if (!error) return <Loading label={t('loading')} />;
    return (
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
    );
  }
  const place = exam.questions.findIndex(({ id }) => id === corrected);
  const question = exam.questions[place];
  return (
    <section aria-label={t('label')} className={styles.desk}>
      <p className={styles.soft}>{t('lead')}</p>
      <ol className={styles.keys}>
        {exam.questions.map((one, index) => (
          <li key={one.id}>
            <div className={styles.answerHead}>
              <h2 dir="auto">{t('question', { number: index + 1, prompt: one.prompt })}</h2>
              <Button
                look="secondary"
                small
                aria-label={t('correctOf', { number: index + 1 })}
                onPress={() => setCorrected(one.id)}
              >
                {t('correct')}
              </Button>
            </div>
            <ExpectedAnswer question={one} />
          </li>
        ))}
      </ol>
      {question && (
        <CorrectKey
          question={question}
          number={place + 1}
          onClose={() => setCorrected(null)}
          onCorrected={() => {
            again();
            onCorrected();
          }}
        />
      )}
    </section>
  );
}
