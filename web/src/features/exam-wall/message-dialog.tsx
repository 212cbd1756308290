import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { Sitting } from './domain/wall.ts';
import { MessageStudentDocument } from './wall-operations.ts';
import styles from './wall.module.css';

/** Says something to one student, who sees it at once. */
export function MessageDialog({ sitting, onClose }: { sitting: Sitting; onClose(): void }) {
  const t = useTranslations('exam-wall.message');
  const [text, setText] = useState('');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const { run, busy, problem } = useAction(MessageStudentDocument, 'messageStudent');
  const { name } = sitting.student;

  async function send() {
    const sent = await run({ input: { attemptId: sitting.id, text: text.trim(), idempotencyKey } });
    if (!sent) return;
    showToast({ message: t('sent', { name }) });
    onClose();
  }
  return (
    <Dialog title={t('heading', { name })} isOpen onClose={onClose}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={t('text')}
          hint={t('hint')}
          rows={3}
          maxLength={2_000}
          value={text}
          onChange={setText}
          isRequired
          autoFocus
        />
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <DialogActions>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" busy={busy}>
            {t('send')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
