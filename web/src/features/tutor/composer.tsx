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
  const length = question.trim().length;
  const mayAsk = length >= lengthMin && length <= lengthMax && !busy;

  useEffect(() => {
    const area = input.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
  }, [question]);

  async function ask() {
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
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={askOnEnter}
      />
      <Button type="submit" busy={busy} isDisabled={!mayAsk} aria-label={t('ask')}>
        <ArrowUp aria-hidden />
        <span>{t('ask')}</span>
      </Button>
      <p
        id="question-hint"
        className={length > lengthMax ? styles.tooLong : styles.hint}
        role={length > lengthMax ? 'alert' : undefined}
      >
        {length > lengthMax
          ? t('tooLong', { over: length - lengthMax, max: lengthMax })
          : t(withLinks ? 'hintWithLinks' : 'hint')}
      </p>
    </form>
  );
}
