import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { Sitting } from './domain/wall.ts';
import { ExtendAttemptDocument } from './wall-operations.ts';

const minutesMax = 24 * 60;

/** Gives one student more time in this sitting. */
export function MoreTimeDialog({ sitting, onClose }: { sitting: Sitting; onClose(): void }) {
  const t = useTranslations('exam-wall.moreTime');
  const [minutes, setMinutes] = useState<number | null>(10);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const { run, busy, problem } = useAction(ExtendAttemptDocument, 'extendAttempt');
  const { name } = sitting.student;

  async function extend() {
    if (minutes === null) return;
    const byMs = Math.round(minutes * 60_000);
    const given = await run({ input: { attemptId: sitting.id, byMs, idempotencyKey } });
    if (!given) return;
    showToast({ message: t('given', { name, minutes }) });
    onClose();
  }
  return (
    <Dialog title={t('heading', { name })} isOpen onClose={onClose}>
      <DialogForm
        submitLabel={t('give')}
        busy={busy}
        problem={problem}
        isDisabled={minutes === null}
        onSubmit={() => void extend()}
        onCancel={onClose}
      >
        <NumberField
          label={t('minutes')}
          hint={t('hint')}
          minValue={1}
          maxValue={minutesMax}
          value={minutes}
          onChange={setMinutes}
          isRequired
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
