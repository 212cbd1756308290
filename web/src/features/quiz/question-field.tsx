/** One question with its field, by kind. */
import type { ReactNode } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import { TextField } from '../../components/ui/text-field.tsx';
import type { AnswerValue } from './domain/answer-drafts.ts';
import { readNumber } from '@ensure-study/contracts/written-number';
import { countWords } from './domain/word-count.ts';
import styles from './quiz.module.css';

export interface AskedQuestion {
  id: string;
  kind: 'MULTIPLE_CHOICE' | 'MULTIPLE_ANSWER' | 'SHORT_ANSWER' | 'NUMERIC' | 'ESSAY';
  prompt: string;
  points: number;
  unit?: string | null;
  choices?: ReadonlyArray<{ id: string; text: string }> | null;
}

interface QuestionFieldProps {
  number: number;
  question: AskedQuestion;
  value: AnswerValue | undefined;
  onAnswer(value: AnswerValue): void;
  /** The answer is shown and cannot be changed. */
  isReadOnly?: boolean;
  /** What else can be done with the question, below its field. */
  children?: ReactNode;
}

interface FieldProps extends Omit<QuestionFieldProps, 'children'> {
  title: ReactNode;
}

export function QuestionField({ children, ...props }: QuestionFieldProps) {
  const t = useTranslations('quiz.question');
  const { kind, prompt, points } = props.question;
  const title = (
    <>
      <span className={styles.number}>{t('number', { number: props.number, points })}</span>
      <span className={styles.prompt}>{prompt}</span>
    </>
  );
  const Field =
    kind === 'MULTIPLE_CHOICE' ? OneChoice : kind === 'MULTIPLE_ANSWER' ? SeveralChoices : Written;
  return (
    <div className={styles.question} id={`question-${props.number}`}>
      <Field {...props} title={title} />
      {children}
    </div>
  );
}

function OneChoice({ question, value, onAnswer, isReadOnly, title }: FieldProps) {
  return (
    <RadioGroup
      className={styles.field}
      isReadOnly={isReadOnly}
      value={value?.choices?.[0] ?? null}
      onChange={(choice) => onAnswer({ choices: [choice], response: null })}
    >
      <Label className={styles.title}>{title}</Label>
      <div className={styles.choices}>
        {question.choices?.map(({ id, text }) => (
          <Radio key={id} value={id} className={styles.choice}>
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function SeveralChoices({ question, value, onAnswer, isReadOnly, title }: FieldProps) {
  const t = useTranslations('quiz.question');
  return (
    <CheckboxGroup
      className={styles.field}
      isReadOnly={isReadOnly}
      value={[...(value?.choices ?? [])]}
      onChange={(choices) => onAnswer({ choices, response: null })}
    >
      <Label className={styles.title}>{title}</Label>
      <Text slot="description" className={styles.soft}>
        {t('several')}
      </Text>
      <div className={styles.choices}>
        {question.choices?.map(({ id, text }) => (
          <Checkbox key={id} value={id} className={`${styles.choice} ${styles.square}`}>
            {text}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** Characters that the server takes. */
const charactersMax = { SHORT_ANSWER: 10_000, NUMERIC: 10_000, ESSAY: 50_000 } as const;

function Written({ number, question, value, onAnswer, isReadOnly, title }: FieldProps) {
  const t = useTranslations('quiz.question');
  const { kind, unit } = question;
  const text = value?.response ?? '';
  const most = kind === 'ESSAY' ? charactersMax.ESSAY : charactersMax.SHORT_ANSWER;
  return (
    <div className={styles.field} role="group" aria-label={t('label', { number })}>
      <div className={styles.title}>{title}</div>
      <TextField
        label={unit ? `${t('answer')} (${unit})` : t('answer')}
        hint={kind === 'NUMERIC' ? t('numberHint') : undefined}
        rows={kind === 'ESSAY' ? 12 : kind === 'SHORT_ANSWER' ? 2 : undefined}
        inputMode={kind === 'NUMERIC' ? 'text' : undefined}
        autoComplete="off"
        maxLength={most}
        isReadOnly={isReadOnly}
        value={text}
        onChange={(response) => onAnswer({ choices: null, response })}
      />
      {kind === 'NUMERIC' && <NumberRead text={text} unit={unit} />}
      {kind === 'ESSAY' && <Length text={text} most={most} />}
    </div>
  );
}

/** Says what a number is read as while it is typed: “1,234” is not to everybody what it is to the next. */
function NumberRead({ text, unit }: { text: string; unit?: string | null }) {
  const t = useTranslations('quiz.question');
  const format = useFormatter();
  const [value, other] = readNumber(text, unit ?? null).map((read) => {
    const shown = format.number(read, { maximumSignificantDigits: 15 });
    return unit ? `${shown} ${unit}` : shown;
  });
  const words =
    value === undefined
      ? t('notANumber')
      : other === undefined
        ? t('readAs', { value })
        : t('readAsEither', { value, other });
  return (
    <p className={styles.soft} role="status">
      {text.trim() === '' ? '' : words}
    </p>
  );
}

function Length({ text, most }: { text: string; most: number }) {
  const t = useTranslations('quiz.question');
  const left = most - text.length;
  return (
    <p className={styles.soft}>
      {t('words', { count: countWords(text, useLocale()) })}
      {left < 1_000 && ` · ${t('charactersLeft', { count: left })}`}
    </p>
  );
}
