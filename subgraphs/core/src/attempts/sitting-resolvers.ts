/** Sittings as they go on: what teachers do to them, and what is told of them. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { notFound, unauthenticated } from '@ensure-study/kit/errors';
import { z } from 'zod';
import { longText } from '../assessments/builder-resolvers.ts';
import { goOnAs, type Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { mutation } from '../graphql/mutation.ts';
import { globalId, idempotencyKey } from '../graphql/parse-input.ts';
import { requireRow } from '../graphql/require-row.ts';
import type {
  AttemptMessageResolvers,
  LiveActivityResolvers,
  SubscriptionResolvers,
} from '../graphql/resolvers.generated.ts';
import { extendAttempt } from './extend-attempt.ts';
import { followAttempt, followSittings, type ClockEvent } from './follow-sitting.ts';
import { messageStudent } from './message-student.ts';
import type { AttemptMessage as MessageRow, FollowedNews } from './ports.ts';

const dayMs = 24 * 60 * 60 * 1000;
const attemptId = globalId('Attempt');
const Extension = z.object({
  attemptId,
  byMs: z.number().int().min(1_000, 'must be at least a second').max(dayMs, 'must be at most a day'),
  idempotencyKey,
});
const Message = z.object({
  attemptId,
  text: longText(2_000).pipe(z.string().regex(/\S/u, 'must not be empty')),
  idempotencyKey,
});

function createSittingMutations(deps: Dependencies) {
  return {
    extendAttempt: mutation({
      input: Extension,
      call: (input, caller) => extendAttempt(deps, { caller, ...input }),
      toSuccess: (attempt) => ({ __typename: 'ExtendAttemptSuccess' as const, attempt }),
    }),
    messageStudent: mutation({
      input: Message,
      call: (input, caller) => messageStudent(deps, { caller, ...input }),
      toSuccess: (message) => ({ __typename: 'MessageStudentSuccess' as const, message }),
    }),
  };
}

export function createSittingResolvers(deps: Dependencies) {
  const Subscription = {
    attemptClock: {
      subscribe: (_root, { attemptId: id, after }, context) =>
        followAttempt(deps, uuidFor('Attempt', id), toFollowing(context, after)) as never,
      resolve: ({ cursor, kind, message, attempt }: ClockEvent, _args: unknown, context: Context) => {
        goOnAs(context, context.viewer);
        const { endsAt, submittedAt } = attempt;
        const state = submittedAt ? ('SUBMITTED' as const) : ('IN_PROGRESS' as const);
        return { cursor, kind, message, endsAt, state, serverTime: new Date(deps.clock.now()) };
      },
    },
    liveActivity: {
      subscribe: (_root, { assessmentId: id, after }, context) =>
        followSittings(deps, uuidFor('Assessment', id), toFollowing(context, after)) as never,
      resolve: (news: FollowedNews, _args: unknown, context: Context) => {
        // What was read for the event before may have changed since.
        goOnAs(context, context.viewer);
        return news;
      },
    },
  } satisfies SubscriptionResolvers<Context>;
  const LiveActivity: LiveActivityResolvers<Context, FollowedNews> = {
    attempt: async ({ attemptId: id }, _args, { sight }) => requireRow(await sight.attempt(id)),
  };
  const AttemptMessage: AttemptMessageResolvers<Context, MessageRow> = {
    id: ({ id }) => toGlobalId('AttemptMessage', id),
    author: async ({ authorId }, _args, { sight }) => requireRow(await sight.person(authorId)),
  };
  return { Mutation: createSittingMutations(deps), Subscription, LiveActivity, AttemptMessage };
}

function toFollowing({ viewer, lookAs, signal }: Context, after: string | null | undefined) {
  if (!viewer) throw unauthenticated();
  return { look: () => lookAs(viewer), after: after ?? undefined, signal };
}

function uuidFor(type: 'Attempt' | 'Assessment', id: string): string {
  const uuid = uuidOf(type, id);
  if (uuid === undefined) throw notFound(type.toLowerCase());
  return uuid;
}
