import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionProblem } from '../../api/use-action.ts';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  confirmLabel: string;
  busy: boolean;
  /** Why the last try was refused. */
  problem: ActionProblem | null;
  onConfirm(): void;
  onClose(): void;
  /** What it means to do it. */
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, isOpen, onClose, children, ...act }: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const meaning = useId();
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} decision describedBy={meaning}>
      <p id={meaning}>{children}</p>
      {act.problem && <Notice tone="danger">{act.problem.message}</Notice>}
      <DialogActions>
        {/* Where the keyboard begins is seen, and pressing it at once does no harm. */}
        <Button look="quiet" autoFocus onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="danger" busy={act.busy} onPress={act.onConfirm}>
          {act.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
