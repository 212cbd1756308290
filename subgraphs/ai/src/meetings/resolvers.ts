/** What is kept of meetings, in GraphQL: parse, call, map. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound, unauthenticated } from '@ensure-study/kit/errors';
import { mapPage, parsePage } from '@ensure-study/kit/pagination';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import type { Interval, Presence } from './domain/presence.ts';
import type { MeetingLine, Transcript } from './ports.ts';
import {
  readAttendance,
  readChat,
  readCues,
  readTranscript,
  searchCues,
  type ReadDeps,
} from './read-meeting.ts';

/** What `Meeting` tells beside core, and its transcript. */
export function createMeetingResolvers(deps: ReadDeps): ResolverMap {
  return {
    Meeting: {
      async attendance({ id }, { first, after }, context) {
        const page = parsePage({ first, after });
        return mapPage(await readAttendance(deps, { ...toReading(id, context), page }), toAttendance);
      },
      async chat({ id }, { first, after }, context) {
        const page = parsePage({ first, after });
        return mapPage(await readChat(deps, { ...toReading(id, context), page }), toMessage);
      },
      transcript: async ({ id }, _arguments, context) =>
        (await readTranscript(deps, toReading(id, context))) ?? null,
    },
    MeetingTranscript: {
      cues: (transcript, { from, first }, { signal }) =>
        readCues(deps, transcript as Transcript, { from, first, signal }),
      search: (transcript, { query, first }, { signal }) =>
        searchCues(deps, transcript as Transcript, { query, first, signal }),
    },
  };
}

function toReading(id: string | undefined, { viewer, signal }: Context) {
  if (viewer === null) throw unauthenticated();
  const meetingId = id === undefined ? undefined : uuidOf('Meeting', id);
  if (meetingId === undefined) throw notFound('meeting');
  return { meetingId, userId: viewer.userId, signal };
}

const toInterval = ({ fromMs, untilMs }: Interval) => ({
  from: new Date(fromMs),
  until: untilMs === null ? null : new Date(untilMs),
});

const toAttendance = ({ userId, intervals, presentMs }: Presence) => ({
  user: { id: toGlobalId('User', userId) },
  intervals: intervals.map(toInterval),
  presentMs,
});

const toMessage = ({ id, authorId, text, saidAt }: MeetingLine) => ({
  id: toGlobalId('MeetingMessage', id),
  author: { id: toGlobalId('User', authorId) },
  text,
  saidAt,
});
