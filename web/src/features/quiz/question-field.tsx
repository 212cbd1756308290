import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { TextField } from '../../components/ui/text-field.tsx';
import type { SatAttemptFragment } from '../../gql/graphql.ts';
import type { AnswerValue } from './domain/answer-drafts.ts';
import styles from './quiz.module.css';

export type QuizQuestion = SatAttemptFragment['assessment']['questions'][number];

interface QuestionFieldProps {
  number: number;
  question: QuizQuestion;
  value: AnswerValue | undefined;
  onAnswer(value: AnswerValue): void;
}

const pointsWords = (points: number) => `${points} ${points === 1 ? 'point' : 'points'}`;

export function QuestionField({ number, question, value, onAnswer }: QuestionFieldProps) {
  const { kind, prompt, points, choices } = question;
  const title = (
    <>
      <span className={styles.number}>
        Question {number} · {pointsWords(points)}
      </span>
      <span className={styles.prompt}>{prompt}</span>
    </>
  );
  if (kind === 'MULTIPLE_CHOICE') {
    return (
      <RadioGroup
        className={styles.question}
        value={value?.choices?.[0] ?? null}
        onChange={(choice) => onAnswer({ choices: [choice], response: null })}
      >
        <Label className={styles.title}>{title}</Label>
        <div className={styles.choices}>
          {choices?.map(({ id, text }) => (
            <Radio key={id} value={id} className={styles.choice}>
              {text}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={`Question ${number}`}>
      <div className={styles.title}>{title}</div>
      <TextField
        label="Your answer"
        rows={2}
        maxLength={10_000}
        value={value?.response ?? ''}
        onChange={(response) => onAnswer({ choices: null, response })}
      />
    </div>
  );
}
