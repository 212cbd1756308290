import { graphql } from '../../gql/index.ts';

export const TurnTraceDocument = graphql(`
  query TurnTrace($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on TutorTurn {
        id
        question
        askedAt
        answer
        outcome
        trace {
          endedAt
          attempts
          steps {
            name
            startedMs
            tookMs
            data {
              name
              json
            }
          }
        }
      }
    }
  }
`);
