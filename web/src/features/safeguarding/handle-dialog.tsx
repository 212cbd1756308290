import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import { HandleReportDocument } from './operations.ts';
import { useEach } from './use-each.ts';

interface HandleDialogProps {
  reportIds: readonly string[];
  isOpen: boolean;
  onChanged?: (() => void) | undefined;
  onClose(): void;
}

/** What was done, in one note that stands in the log of each of them. */
export function HandleDialog({ reportIds, isOpen, onChanged, onClose }: HandleDialogProps) {
  const t = useTranslations('safeguarding');
  const { run, problem } = useAction(HandleReportDocument, 'handleSafeguardingReport');
  const { each, busy } = useEach((reportId, note: string) => run({ input: { reportId, note } }), onChanged);
  const count = reportIds.length;
  async function handle(values: FormData) {
    if (!(await each(reportIds, String(values.get('note') ?? '')))) return;
    showToast({ message: t('handled', { count }) });
    onClose();
  }
  return (
    <Dialog title={t('handleTitle')} isOpen={isOpen} onClose={onClose}>
      <DialogForm
        submitLabel={t('handle', { count })}
        busy={busy}
        problem={problem}
        fields={['note']}
        onSubmit={(values) => void handle(values)}
        onCancel={onClose}
      >
        <TextField
          name="note"
          label={t('note')}
          hint={t('noteHint', { count })}
          rows={5}
          maxLength={2_000}
          isRequired
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
