import { ExternalLink } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { serverNow } from '../api/server-clock.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { Button, LinkButton } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { Loading } from '../components/ui/loading.tsx';
import { Page } from '../components/ui/page.tsx';
import { PageHeading } from '../components/ui/page-heading.tsx';
import { useOpenClassroom } from '../features/classrooms/classroom-layout.tsx';
import { stageOf } from '../features/meetings/domain/stage.ts';
import { MeetingActions } from '../features/meetings/meeting-actions.tsx';
import { MeetingRoom } from '../features/meetings/meeting-room.tsx';
import { MeetingTimes } from '../features/meetings/meeting-times.tsx';
import { useMeeting } from '../features/meetings/use-meeting.ts';

export default function MeetingPage() {
  const { meetingId = '' } = useParams();
  return <Meeting key={meetingId} meetingId={meetingId} />;
}

function Meeting({ meetingId }: { meetingId: string }) {
  const t = useTranslations('meetings');
  const tUi = useTranslations('ui');
  const errorWords = useErrorWords();
  const { id, name } = useOpenClassroom();
  const { meeting, isMissing, error, refetch, ...live } = useMeeting(meetingId);
  if (isMissing)
    return (
      <EmptyState
        heading={t('noSuch')}
        level={1}
        action={<LinkButton to={`/classrooms/${id}/meetings`}>{t('all')}</LinkButton>}
      >
        {t('noSuchLead')}
      </EmptyState>
    );
  if (!meeting) {
    if (!error) return <Loading label={t('looking')} />;
    const again = <Button onPress={() => void refetch().catch(() => undefined)}>{tUi('tryAgain')}</Button>;
    return (
      <EmptyState heading={t('cannotOpen')} level={1} action={again}>
        {errorWords(error)}
      </EmptyState>
    );
  }
  const stage = stageOf(meeting, serverNow());
  return (
    <Page>
      <PageHeading
        title={meeting.title}
        of={name}
        eyebrow={<Link to={`/classrooms/${id}/meetings`}>{t('back', { name })}</Link>}
      >
        {t(`stage.${stage}`)} · <MeetingTimes meeting={meeting} />
      </PageHeading>
      {(stage === 'planned' || stage === 'running') && (
        <p>
          {meeting.callUrl ? (
            <>
              {t('callElsewhere')}{' '}
              <a href={meeting.callUrl} target="_blank" rel="noopener noreferrer">
                {t('openCall', { host: new URL(meeting.callUrl).hostname })}{' '}
                <ExternalLink aria-hidden size="1em" />
              </a>
            </>
          ) : (
            t('callUnknown')
          )}
        </p>
      )}
      <MeetingActions meeting={meeting} stage={stage} />
      <MeetingRoom meeting={meeting} stage={stage} live={live} />
    </Page>
  );
}
