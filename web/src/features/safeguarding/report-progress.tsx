import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { DialogForm } from '../../components/ui/dialog-form.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { Time } from '../../components/ui/time.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { ReportProgressFragment as Progress } from '../../gql/graphql.ts';
import { AcknowledgeReportDocument, HandleReportDocument } from './operations.ts';
import styles from './safeguarding.module.css';

/** What can be done with a report as it is now. */
export function ReportActions({ report: { id: reportId, status } }: { report: Progress }) {
  const t = useTranslations('safeguarding');
  const { run, busy, problem } = useAction(AcknowledgeReportDocument, 'acknowledgeSafeguardingReport');
  const [isHandling, setHandling] = useState(false);
  if (status === 'HANDLED') return null;
  async function acknowledge() {
    if (await run({ input: { reportId } })) showToast({ message: t('acknowledged') });
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <div className={styles.actions}>
        {status === 'OPEN' && (
          <Button busy={busy} onPress={() => void acknowledge()}>
            {t('acknowledge')}
          </Button>
        )}
        <Button look={status === 'OPEN' ? 'secondary' : 'primary'} onPress={() => setHandling(true)}>
          {t('handle')}
        </Button>
      </div>
      <HandleDialog reportId={reportId} isOpen={isHandling} onClose={() => setHandling(false)} />
    </>
  );
}

interface HandleDialogProps {
  reportId: string;
  isOpen: boolean;
  onClose(): void;
}

function HandleDialog({ reportId, isOpen, onClose }: HandleDialogProps) {
  const t = useTranslations('safeguarding');
  const { run, busy, problem } = useAction(HandleReportDocument, 'handleSafeguardingReport');
  async function handle(values: FormData) {
    const note = String(values.get('note') ?? '');
    if (!(await run({ input: { reportId, note } }))) return;
    showToast({ message: t('handled') });
    onClose();
  }
  return (
    <Dialog title={t('handleTitle')} isOpen={isOpen} onClose={onClose}>
      <DialogForm
        submitLabel={t('handle')}
        busy={busy}
        problem={problem}
        fields={['note']}
        onSubmit={(values) => void handle(values)}
        onCancel={onClose}
      >
        <TextField
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          rows={5}
          maxLength={2_000}
          isRequired
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}

/** What happened with it, oldest first. */
export function ReportLog({ entries }: { entries: Progress['log']['nodes'] }) {
  const t = useTranslations('safeguarding');
  return (
    <ol className={styles.log}>
      {entries.map(({ at, action, note, person }) => (
        <li key={`${at} ${action}`}>
          <span className={styles.soft}>
            <Time at={at} /> · {person?.name ?? t('product')}
          </span>
          <span>{t(`action.${action}`)}</span>
          {note && (
            <p className={styles.note} dir="auto">
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
