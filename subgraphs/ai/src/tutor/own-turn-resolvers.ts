/** GraphQL of what the person who asked can do with a turn. */
import { uuidOf } from '@ensure-study/contracts/ids';
import { toPayload } from '@ensure-study/kit/outcome';
import type { Context } from '../context.ts';
import type { ResolverMap } from '../graphql/resolvers.ts';
import { toTurn } from './rows.ts';
import { stopTurn, type StopTurnDeps, type TurnRequest } from './stop-turn.ts';
import { readerOf } from './viewer.ts';

export type OwnTurnDeps = StopTurnDeps;

export function createOwnTurnMutations(deps: OwnTurnDeps): NonNullable<ResolverMap['Mutation']> {
  return {
    stopTutorTurn: async (_root, { input }, context) =>
      toPayload(await stopTurn(deps, requestOf(input, context)), (turn) => ({
        __typename: 'StopTutorTurnSuccess' as const,
        turn: toTurn(turn),
      })),
  };
}

const requestOf = ({ turnId }: { turnId: string }, context: Context): TurnRequest => ({
  ...readerOf(context),
  turnId: uuidOf('TutorTurn', turnId),
});
