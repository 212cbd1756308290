/** What happens in a meeting, on its live stream, in any process. */
import { MeetingActivity, meetingStream } from '@ensure-study/contracts/meetings';
import type { LiveStreams } from '@ensure-study/stores/streams/port';
import type { MeetingFeed } from '../ports.ts';

export function createMeetingFeed(liveStreams: LiveStreams): MeetingFeed {
  return {
    isCursor: (meetingId, cursor) => liveStreams.isCursor(meetingStream(meetingId), cursor),
    async *follow(meetingId, after, signal) {
      const items = liveStreams.follow(meetingStream(meetingId), { after, from: 'start', signal });
      for await (const { cursor, payload } of items)
        yield { cursor, meetingId, ...MeetingActivity.parse(payload) };
    },
  };
}
