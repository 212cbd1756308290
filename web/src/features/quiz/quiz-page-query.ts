import { graphql } from '../../gql/index.ts';
import type { QuizPageQuery } from '../../gql/graphql.ts';

/** Only what core knows, so that a quiz can be sat while other parts of the product are away. */
export const QuizPageDocument = graphql(`
  query QuizPage($assessmentId: ID!) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        instructions
        questionCount
        points
        attemptsMax
        opensAt
        closesAt
        showQuestions
        isProctored
        consentText
        mySitting {
          asOf
          timeLimitMs
          closesAt
          attemptsLeft
          refusal
        }
        myAttempts(first: 20) {
          nodes {
            id
            state
            startedAt
            submittedAt
            isReleased
            score
            scoreMax
          }
        }
      }
    }
  }
`);

export type Quiz = Extract<NonNullable<QuizPageQuery['node']>, { __typename: 'Assessment' }>;
