import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { MeetingRowFragment } from '../../gql/graphql.ts';
import type { Stage } from './domain/stage.ts';
import styles from './meetings.module.css';
import { CancelMeetingDocument, EndMeetingDocument, StartMeetingDocument } from './mutations.ts';
import { usePresence } from './use-presence.ts';

/** What can be done with a meeting as it stands. */
export function MeetingActions({ meeting, stage }: { meeting: MeetingRowFragment; stage: Stage }) {
  const { id: meetingId, viewerTeaches } = meeting;
  const t = useTranslations('meetings');
  const presence = usePresence(meetingId, stage === 'running');
  const starting = useAction(StartMeetingDocument, 'startMeeting');
  const ending = useAction(EndMeetingDocument, 'endMeeting');
  const cancelling = useAction(CancelMeetingDocument, 'cancelMeeting');
  const [asking, setAsking] = useState<'end' | 'cancel' | null>(null);
  const variables = { input: { meetingId } };
  const canStart = viewerTeaches && (stage === 'planned' || stage === 'missed');
  const problem = starting.problem ?? presence.problem;
  async function confirm() {
    const done = asking === 'end' ? await ending.run(variables) : await cancelling.run(variables);
    if (done) setAsking(null);
  }
  return (
    <>
      <div className={styles.actions}>
        {stage === 'running' && (
          <Button
            look={presence.isIn ? 'secondary' : 'primary'}
            busy={presence.busy}
            onPress={presence.isIn ? presence.leave : presence.join}
          >
            {t(presence.isIn ? 'leave' : 'join')}
          </Button>
        )}
        {canStart && (
          <Button busy={starting.busy} onPress={() => void starting.run(variables)}>
            {t('start')}
          </Button>
        )}
        {viewerTeaches && stage === 'running' && (
          <Button look="danger" onPress={() => setAsking('end')}>
            {t('end.button')}
          </Button>
        )}
        {viewerTeaches && stage === 'planned' && (
          <Button look="quiet" onPress={() => setAsking('cancel')}>
            {t('cancel.button')}
          </Button>
        )}
      </div>
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <ConfirmDialog
        title={t(asking === 'cancel' ? 'cancel.title' : 'end.title')}
        isOpen={asking !== null}
        confirmLabel={t(asking === 'cancel' ? 'cancel.confirm' : 'end.confirm')}
        busy={ending.busy || cancelling.busy}
        problem={asking === 'cancel' ? cancelling.problem : ending.problem}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(null)}
      >
        {t(asking === 'cancel' ? 'cancel.lead' : 'end.lead')}
      </ConfirmDialog>
    </>
  );
}
