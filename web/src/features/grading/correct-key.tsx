import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { gapOf, toKeyDraft, toKeyInput } from './domain/key-draft.ts';
import styles from './grading.module.css';
import { KeyFields } from './key-fields.tsx';
import { CorrectKeyDocument } from './operations.ts';
import type { KeyedQuestion } from './question-keys.tsx';

interface CorrectKeyProps {
  question: KeyedQuestion;
  number: number;
  onCorrected(): void;
  onClose(): void;
}

/** Changes what is right: first counts whose results would be others, then does it. */
export function CorrectKey({ question, number, onCorrected, onClose }: CorrectKeyProps) {
  const t = useTranslations('grading.keys');
  const { id: questionId, kind, prompt, unit, choices, key } = question;
  const [draft, setDraft] = useState(() => toKeyDraft(key));
  /** How many results would change by what is written; null while nobody has looked. */
  const [counted, setCounted] = useState<number | null>(null);
  const { run, busy, problem } = useAction(CorrectKeyDocument, 'correctKey');
  const gap = gapOf(kind, draft);
  // No key marks an essay, so there is nothing to count.
  const isLast = kind === 'ESSAY' || counted !== null;

  async function go() {
    const done = await run({ input: { questionId, isTrial: !isLast, ...toKeyInput(kind, draft) } });
    if (!done) return;
    if (!isLast) return setCounted(done.changed);
    showToast({ message: t('done', { count: done.changed }) });
    onCorrected();
    onClose();
  }
  return (
    <Dialog title={t('heading', { number })} isOpen onClose={onClose}>
      <p className={styles.written} dir="auto">
        {prompt}
      </p>
      <DialogForm
        submitLabel={isLast ? t('now') : t('count')}
        busy={busy}
        problem={problem}
        isDisabled={gap !== null}
        onSubmit={() => void go()}
        onCancel={onClose}
      >
        <KeyFields
          {...{ kind, draft, unit: unit ?? null, choices: choices ?? [] }}
          onEdit={(written) => {
            setDraft(written);
            setCounted(null);
          }}
        />
        <div role="status">
          {gap && <p className={styles.soft}>{t(`gap.${gap}`)}</p>}
          {!gap && counted === null && <p className={styles.soft}>{t('stays')}</p>}
          {!gap && counted !== null && (
            <Notice tone={counted === 0 ? 'info' : 'warning'}>
              {t('would', { count: counted })} {counted > 0 && t('told')}
            </Notice>
          )}
        </div>
      </DialogForm>
    </Dialog>
  );
}
