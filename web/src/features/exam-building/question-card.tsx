import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2, TriangleAlert } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import styles from './building.module.css';
import type { DraftQuestion } from './domain/draft-question.ts';
import type { QuestionListChange } from './domain/question-list.ts';
import { QuestionEditor } from './question-editor.tsx';

const dragType = 'application/x-ensure-question';

interface QuestionCardProps {
  question: DraftQuestion;
  index: number;
  count: number;
  gaps: readonly ReactNode[];
  isOpen: boolean;
  isLocked: boolean;
  onToggle(): void;
  onMove(to: number): void;
  onChange(change: QuestionListChange): void;
}

/** One question of the list: what it is and lacks, and what can be done with it; open, it is edited in place. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, index, gaps, isOpen, isLocked, onToggle, onMove, onChange } = props;
  const t = useTranslations('exam-building.questions');
  const [isTarget, setTarget] = useState(false);
  const { key, kind, points, prompt } = question;
  const number = index + 1;

  /** Alt and an arrow move the question that has the focus. */
  function byKeyboard(event: KeyboardEvent) {
    if (isLocked || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
  }
  function over(event: DragEvent, inside: boolean) {
    if (isLocked || !event.dataTransfer.types.includes(dragType)) return;
    event.preventDefault();
    setTarget(inside);
  }
  return (
    <li
      className={styles.card}
      data-target={isTarget || undefined}
      onKeyDown={byKeyboard}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        const moved = event.dataTransfer.getData(dragType);
        if (moved) onChange({ type: 'moved', key: moved, to: index });
      }}
    >
      <div className={styles.cardHead}>
        {!isLocked && (
          <span
            className={styles.grip}
            draggable
            aria-hidden
            onDragStart={(event) => event.dataTransfer.setData(dragType, key)}
          >
            <GripVertical />
          </span>
        )}
        <h2 className={styles.cardTitle}>
          <button type="button" aria-expanded={isOpen} onClick={onToggle}>
            <span className={styles.cardNumber}>{t('number', { number })}</span>{' '}
            <span className={styles.cardPrompt}>{prompt.trim() || t('noPrompt')}</span>
          </button>
        </h2>
        <span className={styles.cardFacts}>
          <Badge>{t(`kinds.${kind}`)}</Badge>
          <span className={styles.soft}>{t('points', { points })}</span>
        </span>
      </div>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map((gap, place) => (
            <li key={place}>
              <TriangleAlert aria-hidden /> {gap}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <QuestionEditor
          question={question}
          isLocked={isLocked}
          onEdit={(edited) => onChange({ type: 'edited', question: edited })}
        />
      )}
      {!isLocked && <CardActions {...props} />}
    </li>
  );
}

function CardActions({ question, index, count, onMove, onChange }: QuestionCardProps) {
  const t = useTranslations('exam-building.questions');
  const { key } = question;
  const number = index + 1;
  return (
    <div className={styles.cardActions} role="group" aria-label={t('actionsOf', { number })}>
      <Button
        look="quiet"
        small
        isDisabled={index === 0}
        aria-label={t('upOf', { number })}
        onPress={() => onMove(index - 1)}
      >
        <ArrowUp aria-hidden /> {t('up')}
      </Button>
      <Button
        look="quiet"
        small
        isDisabled={index === count - 1}
        aria-label={t('downOf', { number })}
        onPress={() => onMove(index + 1)}
      >
        <ArrowDown aria-hidden /> {t('down')}
      </Button>
      <Button
        look="quiet"
        small
        aria-label={t('duplicateOf', { number })}
        onPress={() => onChange({ type: 'duplicated', key })}
      >
        <Copy aria-hidden /> {t('duplicate')}
      </Button>
      <Button
        look="quiet"
        small
        aria-label={t('removeOf', { number })}
        onPress={() => onChange({ type: 'removed', key })}
      >
        <Trash2 aria-hidden /> {t('remove')}
      </Button>
    </div>
  );
}
