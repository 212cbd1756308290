import { useState, type KeyboardEvent } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { AcceptWording } from './accept-wording.tsx';
import type { Grade, Queued } from './domain/queue.ts';
import { ExpectedAnswer } from './expected-answer.tsx';
import styles from './grading.module.css';
import { GradeAnswerDocument } from './operations.ts';
import type { QueuedAnswer } from './use-queue.ts';

interface AnswerToGradeProps {
  entry: Queued<QueuedAnswer>;
  place: number;
  count: number;
  onGo(by: -1 | 1): void;
  onGraded(grade: Grade): void;
  /** The key takes more than before: other answers may be done with it. */
  onAccepted(): void;
}

/** One answer beside what is expected, with its points and a word to the student. */
export function AnswerToGrade({ entry, place, count, onGo, onGraded, onAccepted }: AnswerToGradeProps) {
  const t = useTranslations('grading.answer');
  const { attempt, question, answer } = entry.item;
  const [points, setPoints] = useState<number | null>(entry.grade?.points ?? null);
  const [feedback, setFeedback] = useState(entry.grade?.feedback ?? '');
  const { run, busy, problem } = useAction(GradeAnswerDocument, 'gradeAnswer');

  async function save(given: number | null) {
    if (given === null || busy) return;
    const words = feedback.trim();
    const input = {
      ...{ attemptId: attempt.id, questionId: question.id, points: given },
      feedback: words || null,
      idempotencyKey: newIdempotencyKey(),
    };
    if (await run({ input })) onGraded({ points: given, feedback: words });
  }
  /** Leaving the field takes over what stands in it, and the form then says what is wrong with it. */
  function submit(within: Element) {
    const button = within.querySelector<HTMLButtonElement>('[type=submit]');
    button?.focus();
    requestAnimationFrame(() => button?.form?.requestSubmit());
  }
  /** Alt with a letter or an arrow; Control and Enter saves from within the text too. */
  function byKeyboard(event: KeyboardEvent<HTMLElement>) {
    const acts: Record<string, () => void> = event.altKey
      ? {
          KeyA: () => setPoints(question.points),
          KeyZ: () => setPoints(0),
          ArrowLeft: () => onGo(-1),
          ArrowRight: () => onGo(1),
        }
      : event.ctrlKey || event.metaKey
        ? { Enter: () => submit(event.currentTarget) }
        : {};
    const act = acts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  }
  return (
    <article className={styles.answer} onKeyDown={byKeyboard}>
      <div className={styles.answerHead}>
        <h2>{question.prompt}</h2>
        {entry.grade && <Badge tone="accent">{t('given')}</Badge>}
      </div>
      <div className={styles.beside}>
        <section aria-label={t('answer')} className={styles.response}>
          <h3>{t('answer')}</h3>
          <p>{answer?.response || t('nothing')}</p>
          {question.kind === 'SHORT_ANSWER' && answer?.response && (
            <AcceptWording question={question} wording={answer.response} onAccepted={onAccepted} />
          )}
        </section>
        <ExpectedAnswer question={question} />
      </div>
      <Form
        className={styles.marking}
        onSubmit={(event) => {
          event.preventDefault();
          void save(points);
        }}
      >
        <div className={styles.pointsRow}>
          <NumberField
            label={t('points', { max: question.points })}
            value={points}
            isRequired
            minValue={0}
            maxValue={question.points}
            // Points that were mistyped are refused, not cut down to all that there are.
            commitBehavior="validate"
            onChange={setPoints}
            autoFocus
          />
          <Button look="secondary" small onPress={() => setPoints(question.points)}>
            {t('all')}
          </Button>
          <Button look="secondary" small onPress={() => setPoints(0)}>
            {t('none')}
          </Button>
        </div>
        <TextField label={t('feedback')} rows={3} maxLength={5_000} value={feedback} onChange={setFeedback} />
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <div className={styles.actions}>
          <Button type="submit" busy={busy}>
            {t('save')}
          </Button>
          <Button look="quiet" isDisabled={place === 1} onPress={() => onGo(-1)}>
            {t('previous')}
          </Button>
          <Button look="quiet" isDisabled={place === count} onPress={() => onGo(1)}>
            {t('next')}
          </Button>
          <span className={styles.soft}>{t('place', { place, count })}</span>
        </div>
        <p className={styles.soft}>{t('shortcuts')}</p>
      </Form>
    </article>
  );
}
