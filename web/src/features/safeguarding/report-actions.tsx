import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { showToast } from '../../components/ui/toasts.tsx';
import type { SafeguardingStatus } from '../../gql/graphql.ts';
import { HandleDialog } from './handle-dialog.tsx';
import { AcknowledgeReportDocument } from './operations.ts';
import styles from './safeguarding.module.css';
import { useEach } from './use-each.ts';

interface ReportActionsProps {
  reports: ReadonlyArray<{ id: string; status: SafeguardingStatus }>;
  /** Something was done, with some of them at least. */
  onChanged?(): void;
}

/** What can be done with a report as it is now, or with each of several that stand together: those that are shown, no others. */
export function ReportActions({ reports, onChanged }: ReportActionsProps) {
  const t = useTranslations('safeguarding');
  const { run, problem } = useAction(AcknowledgeReportDocument, 'acknowledgeSafeguardingReport');
  const { each, busy } = useEach((reportId) => run({ input: { reportId } }), onChanged);
  const [isHandling, setHandling] = useState(false);
  const idsOf = (wanted: typeof reports) => wanted.map(({ id }) => id);
  const open = idsOf(reports.filter(({ status }) => status === 'OPEN'));
  const unhandled = idsOf(reports.filter(({ status }) => status !== 'HANDLED'));
  if (unhandled.length === 0) return null;
  async function acknowledge() {
    if (await each(open)) showToast({ message: t('acknowledged', { count: open.length }) });
  }
  return (
    <>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <div className={styles.actions}>
        {open.length > 0 && (
          <Button busy={busy} onPress={() => void acknowledge()}>
            {t('acknowledge', { count: open.length })}
          </Button>
        )}
        <Button look={open.length > 0 ? 'secondary' : 'primary'} onPress={() => setHandling(true)}>
          {t('handle', { count: unhandled.length })}
        </Button>
      </div>
      <HandleDialog
        reportIds={unhandled}
        isOpen={isHandling}
        onChanged={onChanged}
        onClose={() => setHandling(false)}
      />
    </>
  );
}
