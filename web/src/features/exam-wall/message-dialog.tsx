import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { Sitting } from './domain/wall.ts';
import { MessageStudentDocument } from './wall-operations.ts';

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
      <DialogForm
        submitLabel={t('send')}
        busy={busy}
        problem={problem}
        onSubmit={() => void send()}
        onCancel={onClose}
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
      </DialogForm>
    </Dialog>
  );
}
