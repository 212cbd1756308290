/** GraphQL of what the person who asked can do with their turns, and with all that is kept of them. */
import { toGlobalId, uuidOf } from '@ensure-study/contracts/ids';
import { toPayload } from '@ensure-study/kit/outcome';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { eraseMemory, type EraseMemoryDeps } from './erase-memory.ts';
import { rateTurn, type RateTurnDeps } from './rate-turn.ts';
import { releaseTopic, type ReleaseTopicDeps } from './release-topic.ts';
import { toSession, toTurn } from './rows.ts';
import { stopTurn, type StopTurnDeps, type TurnRequest } from './stop-turn.ts';
import { readerOf } from './viewer.ts';

export type OwnTurnDeps = StopTurnDeps & RateTurnDeps & EraseMemoryDeps & ReleaseTopicDeps;

export function createOwnTurnMutations(deps: OwnTurnDeps): NonNullable<ResolverMap['Mutation']> {
  return {
    stopTutorTurn: async (_root, { input }, context) =>
      toPayload(await stopTurn(deps, requestOf(input, context)), (turn) => ({
        __typename: 'StopTutorTurnSuccess' as const,
        turn: toTurn(turn),
      })),
    rateTutorTurn: async (_root, { input }, context) => {
      const { vote, reason = null, wrongSource = null, comment = null } = input;
      const rating = { vote, reason, wrongSource, comment };
      const outcome = await rateTurn(deps, { ...requestOf(input, context), ...rating });
      return toPayload(outcome, ({ turn, reply }) => ({
        __typename: 'RateTutorTurnSuccess' as const,
        turn: toTurn(turn),
        reply,
      }));
    },
    releaseTopic: async (_root, { input }, context) => {
      const sessionId = uuidOf('TutorSession', input.sessionId);
      const outcome = await releaseTopic(deps, { ...readerOf(context), sessionId });
      return toPayload(outcome, (session) => ({
        __typename: 'ReleaseTopicSuccess' as const,
        session: toSession(session),
      }));
    },
    eraseTutorMemory: async (_root, { input: { classroomId, sessionId } }, context) => {
      const outcome = await eraseMemory(deps, {
        ...readerOf(context),
        classroomId: uuidOf('Classroom', classroomId),
        sessionId: typeof sessionId === 'string' ? uuidOf('TutorSession', sessionId) : null,
      });
      return toPayload(outcome, (erased) => ({
        __typename: 'EraseTutorMemorySuccess' as const,
        classroom: {
          __typename: 'Classroom' as const,
          id: toGlobalId('Classroom', uuidOf('Classroom', classroomId) ?? ''),
        },
        ...erased,
      }));
    },
  };
}

const requestOf = ({ turnId }: { turnId: string }, context: Context): TurnRequest => ({
  ...readerOf(context),
  turnId: uuidOf('TutorTurn', turnId),
});
