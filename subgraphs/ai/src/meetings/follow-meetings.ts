/** Files what happens in meetings. A replayed event changes nothing; while the archive is away, events wait in the log. */
import type { DomainEvent, DomainEventOf } from '@ensure-study/contracts/events';
import { meetingStream, TranscriptFile, type MeetingActivity } from '@ensure-study/contracts/meetings';
import type { Consumer, EventLog } from '@ensure-study/stores/events/port';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { MeetingArchive, MeetingEvent, TranscriptFiles } from './ports.ts';

export interface FollowMeetingsDeps {
  archive: MeetingArchive;
  files: TranscriptFiles;
  liveStreams: Pick<LiveStreams, 'append'>;
}

/** Begins at once, as a member of the group that all processes of this subgraph share. */
export function followMeetings({ eventLog, ...deps }: FollowMeetingsDeps & { eventLog: EventLog }): Consumer {
  return eventLog.consume({
    group: 'ai-meetings',
    topics: ['meeting.events'],
    handle: (event, signal) => fileEvent(deps, event, signal),
  });
}

const isOfMeeting = (event: DomainEvent): event is MeetingEvent => event.type.startsWith('meeting.');

/** Takes one event; those who follow the meeting are told when what is kept of it should be read anew. */
export async function fileEvent(
  deps: FollowMeetingsDeps,
  event: DomainEvent,
  signal?: AbortSignal,
): Promise<void> {
  if (!isOfMeeting(event)) return;
  if (event.type === 'meeting.transcript_uploaded.v1') await fileTranscript(deps, event, signal);
  await deps.archive.keep(event, signal);
  if (event.type !== 'meeting.ended.v1' && event.type !== 'meeting.transcript_uploaded.v1') return;
  const told: MeetingActivity = {
    ...{ kind: 'RECORDED', at: event.occurredAt, userId: null, deviceId: null, message: null },
  };
  await deps.liveStreams.append(meetingStream(event.data.meetingId), [told]);
}

async function fileTranscript(
  { archive, files }: FollowMeetingsDeps,
  { data }: DomainEventOf<'meeting.transcript_uploaded.v1'>,
  signal?: AbortSignal,
): Promise<void> {
  const { transcriptId: id, meetingId, blobKey, uploadedAt } = data;
  const content = await files.read(blobKey);
  if (!content) throw new Error('The file of a transcript is not there.');
  const { cues } = TranscriptFile.parse(JSON.parse(content.toString('utf8')));
  await archive.keepTranscript({ id, meetingId, uploadedAt: new Date(uploadedAt) }, cues, signal);
}
