import { useAction } from '../../api/use-action.ts';
import { graphql } from '../../gql/index.ts';
import type { TutorTurnFieldsFragment } from '../../gql/graphql.ts';
import { noOpinion, withChange, type Opinion } from './domain/opinion.ts';

const RateTutorTurnDocument = graphql(`
  mutation RateTutorTurn($input: RateTutorTurnInput!) {
    rateTutorTurn(input: $input) {
      __typename
      ... on RateTutorTurnSuccess {
        reply
        turn {
          id
          feedback {
            vote
            reason
            wrongSource
            comment
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** What the reader thinks of an answer, and how to change it; `rate` answers undefined where it was not kept. */
export function useRating({ id, feedback }: Pick<TutorTurnFieldsFragment, 'id' | 'feedback'>) {
  const { run, busy, problem } = useAction(RateTutorTurnDocument, 'rateTutorTurn');
  const opinion: Opinion = feedback
    ? {
        vote: feedback.vote,
        reason: feedback.reason ?? null,
        wrongSource: feedback.wrongSource ?? null,
        comment: feedback.comment ?? null,
      }
    : noOpinion;
  return {
    opinion,
    busy,
    problem,
    rate: (change: Partial<Opinion>) => run({ input: { turnId: id, ...withChange(opinion, change) } }),
  };
}

export type TurnRating = ReturnType<typeof useRating>;
