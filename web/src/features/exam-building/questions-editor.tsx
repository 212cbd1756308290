import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import styles from './building.module.css';
import { questionKinds, type QuestionKind } from './domain/draft-question.ts';
import type { QuestionList, QuestionListChange } from './domain/question-list.ts';
import { QuestionCard } from './question-card.tsx';
import { showToast } from '../../components/ui/toasts.tsx';

interface QuestionsEditorProps {
  list: QuestionList;
  /** By question, from 0, what it lacks. */
  gapsOf: ReadonlyMap<number, readonly ReactNode[]>;
  isLocked: boolean;
  onChange(change: QuestionListChange): void;
}

/** The questions in their order, one of them open; each can be moved by keyboard, buttons and mouse. */
export function QuestionsEditor({ list, gapsOf, isLocked, onChange }: QuestionsEditorProps) {
  const t = useTranslations('exam-building.questions');
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { questions, removed } = list;
  const told = useRef(removed);
  useEffect(() => {
    if (!removed || told.current === removed) return;
    told.current = removed;
    showToast({
      message: t('removed', { number: removed.index + 1 }),
      undo: () => onChange({ type: 'undone' }),
    });
  }, [removed, onChange, t]);

  function add(kind: QuestionKind) {
    onChange({ type: 'added', kind });
    setOpen(`new-${list.made}`);
  }
  function move(key: string, to: number) {
    onChange({ type: 'moved', key, to });
    const place = Math.min(Math.max(0, to), questions.length - 1);
    setSaid(t('moved', { number: place + 1, count: questions.length }));
  }
  return (
    <section className={styles.questions} aria-label={t('label')}>
      {isLocked && <Notice>{t('locked')}</Notice>}
      {questions.length === 0 && <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>}
      <ol className={styles.cards} aria-label={t('list')}>
        {questions.map((question, index) => (
          <QuestionCard
            key={question.key}
            question={question}
            index={index}
            count={questions.length}
            gaps={gapsOf.get(index) ?? []}
            isOpen={open === question.key}
            isLocked={isLocked}
            onToggle={() => setOpen(open === question.key ? null : question.key)}
            onMove={(to) => move(question.key, to)}
            onChange={onChange}
          />
        ))}
      </ol>
      <Announcer label={t('announcements')}>{said}</Announcer>
      {!isLocked && (
        <div className={styles.add} role="group" aria-label={t('add')}>
          {questionKinds.map((kind) => (
            <Button key={kind} look="secondary" small onPress={() => add(kind)}>
              <Plus aria-hidden /> {t(`kinds.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
