import { ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/ui/button.tsx';
import styles from './tutor.module.css';

/** Of the field, for who hands the focus back to it. */
export const composerId = 'question';
const lengthMin = 3;
const lengthMax = 1_000;

interface ComposerProps {
  busy: boolean;
  /** Whether links that teachers chose are searched too. */
  withLinks: boolean;
  /** Answers whether the question was accepted; else it stays to be mended. */
  onAsk(question: string): Promise<boolean>;
}

/** Where a question is written. Enter asks; Shift+Enter begins a new line. */
export function Composer({ busy, withLinks, onAsk }: ComposerProps) {
  const t = useTranslations('tutor');
  const [question, setQuestion] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  // What is missing is said to who asks, and not at the first letters of every question.
  const [triedShort, setTriedShort] = useState(false);
  const length = question.trim().length;
  const isShort = length > 0 && length < lengthMin;
  const mayAsk = length >= lengthMin && length <= lengthMax && !busy;

  useEffect(() => {
    const area = input.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
  }, [question]);

  async function ask() {
    setTriedShort(isShort);
    if (!mayAsk) return;
    setQuestion('');
    if (!(await onAsk(question.trim()))) setQuestion((begun) => begun || question);
    input.current?.focus();
  }
  function askOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void ask();
  }
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label className="visually-hidden" htmlFor={composerId}>
        {t('question')}
      </label>
      <textarea
        id={composerId}
        ref={input}
        rows={1}
        value={question}
        placeholder={t('placeholder')}
        aria-describedby="question-hint"
        onChange={(event) => {
          setQuestion(event.target.value);
          if (event.target.value.trim().length >= lengthMin) setTriedShort(false);
        }}
        onKeyDown={askOnEnter}
      />
      <Button type="submit" busy={busy} isDisabled={!mayAsk && !isShort} aria-label={t('ask')}>
        <ArrowUp aria-hidden />
        <span>{t('ask')}</span>
      </Button>
      <Hint length={length} isShort={isShort && triedShort} withLinks={withLinks} />
    </form>
  );
}

/** What a question may be; once one is too long, or was asked too short, what is wrong with it. */
function Hint({ length, isShort, withLinks }: { length: number; isShort: boolean; withLinks: boolean }) {
  const t = useTranslations('tutor');
  const wrong = isShort
    ? t('tooShort', { min: lengthMin })
    : length > lengthMax
      ? t('tooLong', { over: length - lengthMax, max: lengthMax })
      : null;
  return (
    <p
      id="question-hint"
      className={wrong ? styles.wrongLength : styles.hint}
      role={wrong ? 'alert' : undefined}
    >
      {wrong ?? t(withLinks ? 'hintWithLinks' : 'hint')}
    </p>
  );
}
