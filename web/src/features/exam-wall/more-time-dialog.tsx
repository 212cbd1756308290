import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslations } from 'use-intl';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog, DialogActions } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { NumberField } from '../../components/ui/number-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { Sitting } from './domain/wall.ts';
import { ExtendAttemptDocument } from './wall-operations.ts';
import styles from './wall.module.css';

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
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void extend();
        }}
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
        {problem && <Notice tone="danger">{problem.message}</Notice>}
        <DialogActions>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" busy={busy} isDisabled={minutes === null}>
            {t('give')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
