import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import styles from './grading.module.css';
import { CorrectKeyDocument } from './operations.ts';
import type { QueuedAnswer } from './use-queue.ts';

interface AcceptWordingProps {
  question: QueuedAnswer['question'];
  wording: string;
  onAccepted(): void;
}

/** Takes a wording into the key: it is right for everybody, now and later. */
export function AcceptWording({ question, wording, onAccepted }: AcceptWordingProps) {
  const t = useTranslations('grading.accept');
  const { run, busy, problem } = useAction(CorrectKeyDocument, 'correctKey');
  async function accept() {
    const acceptedAnswers = [...(question.key?.acceptedAnswers ?? []), wording.trim().slice(0, 500)];
    const done = await run({ input: { questionId: question.id, acceptedAnswers } });
    if (!done) return;
    showToast({ message: t('done', { count: done.changed }) });
    onAccepted();
  }
  return (
    <div className={styles.accept}>
      <Button look="secondary" small busy={busy} onPress={() => void accept()}>
        {t('accept')}
      </Button>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
    </div>
  );
}
