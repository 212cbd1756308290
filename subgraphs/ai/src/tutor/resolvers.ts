/** GraphQL of the tutor. */
import { uuidOf } from '@ensure-study/contracts/ids';
import { notFound } from '@ensure-study/kit/errors';
import { toPayload } from '@ensure-study/kit/outcome';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { askTutor, type AskTutorDeps } from './ask-tutor.ts';
import { followTurn, type FollowDeps, type FollowedEvent } from './follow-turn.ts';
import { previewAnswer, type PreviewDeps } from './preview-answer.ts';
import { previewRouting } from './preview-routing.ts';
import { createConversationResolvers, type ConversationResolverDeps } from './conversation-resolvers.ts';
import { readTurn } from './read-conversations.ts';
import { toCitation, toRouting, toTurn } from './rows.ts';
import { createOwnTurnMutations, type OwnTurnDeps } from './own-turn-resolvers.ts';
import { readerOf, viewerOf } from './viewer.ts';

export type TutorResolverDeps = AskTutorDeps &
  FollowDeps &
  PreviewDeps &
  ConversationResolverDeps &
  OwnTurnDeps;

/** Every field that the tutor owns. */
export function createTutorResolvers(deps: TutorResolverDeps): ResolverMap {
  return {
    Query: {
      previewAnswer: async (_root, { input }, context) => {
        const { userId } = viewerOf(context);
        const classroomId = uuidOf('Classroom', input.classroomId);
        const { question, history, mode } = input;
        const request = { userId, classroomId, question, history: history ?? [], mode: mode ?? 'EXPLAIN' };
        const outcome = await previewAnswer(deps, { ...request, signal: context.signal });
        return toPayload(outcome, ({ citations, ...preview }) => ({
          __typename: 'PreviewAnswerSuccess' as const,
          ...preview,
          citations: citations.map(toCitation),
        }));
      },
      previewRouting: async (_root, { input }, context) => {
        const { userId } = viewerOf(context);
        const classroomId = uuidOf('Classroom', input.classroomId);
        const request = { userId, classroomId, rows: input.rows, signal: context.signal };
        const outcome = await previewRouting(deps, request);
        return toPayload(outcome, (routings) => ({
          __typename: 'PreviewRoutingSuccess' as const,
          routings: routings.map(toRouting),
        }));
      },
    },
    Mutation: {
      askTutor: async (_root, { input }, context) => {
        const { classroomId, sessionId, question, mode, idempotencyKey } = input;
        const outcome = await askTutor(deps, {
          viewer: viewerOf(context),
          classroomId: uuidOf('Classroom', classroomId),
          sessionId: typeof sessionId === 'string' ? uuidOf('TutorSession', sessionId) : null,
          question,
          mode: mode ?? 'EXPLAIN',
          idempotencyKey: idempotencyKey ?? null,
          traceparent: context.traceparent,
          signal: context.signal,
        });
        return toPayload(outcome, (turn) => ({ __typename: 'AskTutorSuccess' as const, turn: toTurn(turn) }));
      },
      ...createOwnTurnMutations(deps),
    },
    Subscription: { tutorTurn: createTurnSubscription(deps) },
    ...createConversationResolvers(deps),
  };
}

type TurnSubscription = NonNullable<NonNullable<ResolverMap['Subscription']>['tutorTurn']>;

function createTurnSubscription(deps: TutorResolverDeps): TurnSubscription {
  return {
    subscribe: async (_root, { id, after }, context) => {
      const { userId } = viewerOf(context);
      const request = {
        userId,
        turnId: uuidOf('TutorTurn', id),
        after: after ?? undefined,
        signal: context.signal,
      };
      return (await followTurn(deps, request)) as never;
    },
    resolve: async (followed: FollowedEvent, _args: unknown, context: Context) =>
      (await toTutorEvent(deps, context, followed)) as never,
  } as TurnSubscription;
}

async function toTutorEvent(
  deps: TutorResolverDeps,
  context: Context,
  { cursor, event, turnId }: FollowedEvent,
) {
  if (event.kind === 'token') return { __typename: 'TutorToken', cursor, text: event.text };
  if (event.kind === 'citation')
    return { __typename: 'TutorCitation', cursor, citation: toCitation(event.citation) };
  const turn = await readTurn(deps, readerOf(context), turnId);
  if (!turn) throw notFound('turn');
  if (event.kind === 'completed') return { __typename: 'TutorTurnCompleted', cursor, turn: toTurn(turn) };
  return { __typename: 'TutorTurnFailed', cursor, turn: toTurn(turn), reason: event.reason };
}
