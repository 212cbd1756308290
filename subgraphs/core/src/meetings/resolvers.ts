/** Meetings: parse, call, map. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound, unauthenticated } from '@ensure-study/kit/errors';
import { parsePage, toPage } from '@ensure-study/kit/pagination';
import { z } from 'zod';
import type { Classroom as ClassroomRow } from '../classrooms/ports.ts';
import { longText } from '../assessments/builder-resolvers.ts';
import { goOnAs, type Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey, line, token } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  ClassroomResolvers,
  MeetingActivityResolvers,
  MeetingResolvers,
  SubscriptionResolvers,
} from '../graphql/resolvers.generated.ts';
import { stateOf } from './domain/meeting.ts';
import { followMeeting } from './follow-meeting.ts';
import { joinMeeting, leaveMeeting } from './join-meeting.ts';
import type { FollowedActivity, Meeting as MeetingRow } from './ports.ts';
import { cancelMeeting, endMeeting, startMeeting } from './run-meeting.ts';
import { sayInMeeting } from './say-in-meeting.ts';
import { checkTime, scheduleMeeting } from './schedule-meeting.ts';
import { listMeetings, meetingKey, seeMeeting } from './see-meeting.ts';
import { uploadTranscript } from './upload-transcript.ts';

const OneMeeting = z.object({ meetingId: globalId('Meeting') });
const Plan = z.object({
  classroomId: globalId('Classroom'),
  title: line,
  startsAt: z.date(),
  endsAt: z.date(),
  callUrl: token(2_000)
    .nullish()
    .transform((url) => url?.trim() || undefined),
  idempotencyKey,
});
const Device = OneMeeting.extend({
  deviceId: z.string().regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits and dashes'),
});
const Leaving = Device.extend({
  mayReturn: z
    .boolean()
    .nullish()
    .transform((may) => may ?? false),
});
const Line = OneMeeting.extend({
  text: longText(500).pipe(z.string().regex(/\S/u, 'must not be empty')),
  idempotencyKey,
});
const Transcript = OneMeeting.extend({ text: z.string(), idempotencyKey });

export function createMeetingResolvers(deps: Dependencies) {
  const Classroom: ClassroomResolvers<Context, ClassroomRow> = {
    meetings: async ({ id }, { when, ...args }) => {
      const page = parsePage(args);
      return toPage(await listMeetings(deps, id, { ...page, when }), page, meetingKey);
    },
  };
  const Meeting: MeetingResolvers<Context, MeetingRow> = {
    __resolveReference: async ({ id }, { sight }) =>
      (await seeMeeting(sight, uuidOf('Meeting', id) ?? ''))?.meeting ?? null,
    id: ({ id }) => toGlobalId('Meeting', id),
    state: (meeting) => stateOf(meeting),
    classroom: async ({ classroomId }, _args, { sight }) => requireRow(await sight.classroom(classroomId)),
    scheduledBy: async ({ scheduledBy }, _args, { sight }) => requireRow(await sight.person(scheduledBy)),
    viewerTeaches: async ({ id }, _args, { sight }) => (await seeMeeting(sight, id))?.role === 'TEACHER',
  };
  const MeetingActivity: MeetingActivityResolvers<Context, FollowedActivity> = {
    at: ({ at }) => new Date(at),
    user: async ({ userId }, _args, { sight }) =>
      userId === null ? null : requireRow(await sight.person(userId)),
    messageId: ({ message }) => message && toGlobalId('MeetingMessage', message.id),
    text: ({ message }) => message?.text ?? null,
    meeting: async ({ meetingId }, _args, { sight }) => requireRow(await sight.meeting(meetingId)),
  };
  const Subscription = {
    meetingActivity: {
      subscribe: (_root, { meetingId, after }, { viewer, lookAs, signal }) => {
        if (!viewer) throw unauthenticated();
        const id = uuidOf('Meeting', meetingId);
        if (id === undefined) throw notFound('meeting');
        const following = { look: () => lookAs(viewer), after: after ?? undefined, signal };
        return followMeeting(deps, id, following) as never;
      },
      resolve: (activity: FollowedActivity, _args: unknown, context: Context) => {
        // What was read for the event before may have changed since.
        goOnAs(context, context.viewer);
        return activity;
      },
    },
  } satisfies SubscriptionResolvers<Context>;
  return { Mutation: createMutations(deps), Subscription, Classroom, Meeting, MeetingActivity };
}

function createMutations(deps: Dependencies) {
  return {
    scheduleMeeting: mutation({
      input: Plan,
      call: async (input, caller) =>
        checkTime(input, deps.clock.now()) ?? (await scheduleMeeting(deps, { caller, ...input })),
      toSuccess: (meeting) => ({ __typename: 'ScheduleMeetingSuccess' as const, meeting }),
    }),
    startMeeting: mutation({
      input: OneMeeting,
      call: (input, caller) => startMeeting(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'StartMeetingSuccess' as const, meeting }),
    }),
    endMeeting: mutation({
      input: OneMeeting,
      call: (input, caller) => endMeeting(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'EndMeetingSuccess' as const, meeting }),
    }),
    cancelMeeting: mutation({
      input: OneMeeting,
      call: (input, caller) => cancelMeeting(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'CancelMeetingSuccess' as const, meeting }),
    }),
    ...createMemberMutations(deps),
    uploadMeetingTranscript: mutation({
      input: Transcript,
      call: (input, caller) => uploadTranscript(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'UploadMeetingTranscriptSuccess' as const, meeting }),
    }),
  };
}

function createMemberMutations(deps: Dependencies) {
  return {
    joinMeeting: mutation({
      input: Device,
      call: (input, caller) => joinMeeting(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'JoinMeetingSuccess' as const, meeting }),
    }),
    leaveMeeting: mutation({
      input: Leaving,
      call: (input, caller) => leaveMeeting(deps, { caller, ...input }),
      toSuccess: (meeting) => ({ __typename: 'LeaveMeetingSuccess' as const, meeting }),
    }),
    sayInMeeting: mutation({
      input: Line,
      call: (input, caller) => sayInMeeting(deps, { caller, ...input }),
      toSuccess: ({ id }) => ({
        __typename: 'SayInMeetingSuccess' as const,
        messageId: toGlobalId('MeetingMessage', id),
      }),
    }),
  };
}
