import { graphql } from '../../gql/index.ts';

export const WallSittingFragment = graphql(`
  fragment WallSitting on Attempt {
    id
    state
    startedAt
    submittedAt
    submittedBy
    endsAt
    answeredCount
    lastSeenAt
    lastHeardAt
    score
    scoreMax
    student {
      id
      name
    }
  }
`);

export const WallDocument = graphql(`
  query Wall($assessmentId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        questionCount
        isProctored
        attempts(first: 100, after: $after) {
          nodes {
            id
            ...WallSitting
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const LiveActivityDocument = graphql(`
  subscription LiveActivity($assessmentId: ID!, $after: String) {
    liveActivity(assessmentId: $assessmentId, after: $after) {
      cursor
      kind
      at
      attempt {
        id
        ...WallSitting
      }
    }
  }
`);

export const ExtendAttemptDocument = graphql(`
  mutation ExtendAttempt($input: ExtendAttemptInput!) {
    extendAttempt(input: $input) {
      __typename
      ... on ExtendAttemptSuccess {
        attempt {
          id
          ...WallSitting
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const MessageStudentDocument = graphql(`
  mutation MessageStudent($input: MessageStudentInput!) {
    messageStudent(input: $input) {
      __typename
      ... on MessageStudentSuccess {
        sent: message {
          id
        }
      }
      ... on InvalidInputProblem {
        path
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SittingDocument = graphql(`
  query Sitting($attemptId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $attemptId) {
      __typename
      ... on Attempt {
        id
        ...WallSitting
        messages(first: 50) {
          nodes {
            id
            text
            sentAt
          }
        }
        alerts(first: 100, after: $after) {
          nodes {
            cursor
            kind
            class
            startedAt
            durationMs
            receivedAt
            attemptId
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
