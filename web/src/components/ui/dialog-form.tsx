import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ActionProblem } from '../../api/use-action.ts';
import { Button } from './button.tsx';
import { DialogActions } from './dialog.tsx';
import styles from './dialog.module.css';
import { ProblemForm } from './problem-form.tsx';

interface DialogFormProps {
  submitLabel: string;
  busy: boolean;
  /** Why the last try was refused: said beside the field it lies in where that is one of `fields`, else above all. */
  problem: ActionProblem | null;
  /** Names of the fields that can show a problem of their own. */
  fields?: readonly string[];
  isDisabled?: boolean;
  onSubmit(values: FormData): void;
  onCancel(): void;
  children: ReactNode;
}

/** A form that fills a dialog: its fields, why it was refused, and the two ways out. */
export function DialogForm({ problem, fields = [], children, ...form }: DialogFormProps) {
  const t = useTranslations('ui');
  const field = fields.find((name) => name === problem?.path.at(-1));
  return (
    <ProblemForm
      className={styles.form}
      problem={problem}
      field={field}
      onSubmit={(event) => {
        event.preventDefault();
        form.onSubmit(new FormData(event.currentTarget));
      }}
    >
      {children}
      <DialogActions>
        <Button look="quiet" onPress={form.onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" busy={form.busy} isDisabled={form.isDisabled ?? false}>
          {form.submitLabel}
        </Button>
      </DialogActions>
    </ProblemForm>
  );
}
