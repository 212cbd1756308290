import { graphql } from '../../gql/index.ts';

export const MarkChangesFragment = graphql(`
  fragment MarkChanges on MarkChangeConnection {
    nodes {
      changedAt
      changedBy {
        id
        name
      }
      cause
      pointsBefore
      points
      feedbackBefore
      feedback
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const AttemptMarksDocument = graphql(`
  query AttemptMarks($attemptId: ID!) {
    viewer {
      id
    }
    node(id: $attemptId) {
      __typename
      ... on Attempt {
        id
        answers {
          questionId
          choices
          response
        }
        results {
          question {
            id
            prompt
            points
            choices {
              id
              text
            }
          }
          points
          feedback
          gradedAt
          changes(first: 10) {
            nodes {
              changedAt
            }
            ...MarkChanges
          }
        }
      }
    }
  }
`);

export const MarkChangesDocument = graphql(`
  query MarkChanges($attemptId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $attemptId) {
      __typename
      ... on Attempt {
        id
        results {
          question {
            id
          }
          changes(first: 10, after: $after) {
            ...MarkChanges
          }
        }
      }
    }
  }
`);
