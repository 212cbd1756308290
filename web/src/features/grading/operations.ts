import { graphql } from '../../gql/index.ts';

export const GradingDocument = graphql(`
  query Grading($assessmentId: ID!) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        releasePolicy
        ungradedCount
        unreleasedCount
        questions {
          id
          kind
          prompt
          points
        }
      }
    }
  }
`);

export const QuestionKeysDocument = graphql(`
  query QuestionKeys($assessmentId: ID!) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        questions {
          id
          kind
          prompt
          unit
          choices {
            id
            text
          }
          key {
            correctChoices
            partialCredit
            acceptedAnswers
            value
            tolerance
            toleranceKind
            rubric
          }
        }
      }
    }
  }
`);

export const QueuedAnswerFragment = graphql(`
  fragment QueuedAnswer on GradingItem {
    attempt {
      id
    }
    question {
      id
      kind
      prompt
      points
      unit
      key {
        acceptedAnswers
        value
        tolerance
        toleranceKind
        rubric
      }
    }
    answer {
      questionId
      response
    }
  }
`);

export const GradingQueueDocument = graphql(`
  query GradingQueue($assessmentId: ID!, $questionId: ID, $after: String) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        gradingQueue(first: 20, after: $after, questionId: $questionId) {
          nodes {
            ...QueuedAnswer
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

export const GradeAnswerDocument = graphql(`
  mutation GradeAnswer($input: GradeAnswerInput!) {
    gradeAnswer(input: $input) {
      __typename
      ... on GradeAnswerSuccess {
        attempt {
          id
          score
          isGraded
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

export const CorrectKeyDocument = graphql(`
  mutation CorrectKey($input: CorrectKeyInput!) {
    correctKey(input: $input) {
      __typename
      ... on CorrectKeySuccess {
        changed
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ReleaseResultsDocument = graphql(`
  mutation ReleaseResults($input: ReleaseResultsInput!) {
    releaseResults(input: $input) {
      __typename
      ... on ReleaseResultsSuccess {
        released
        assessment {
          id
          ungradedCount
          unreleasedCount
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ResultsDocument = graphql(`
  query Results($assessmentId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        title
        attempts(first: 100, after: $after) {
          nodes {
            id
            state
            submittedAt
            submittedBy
            isGraded
            isReleased
            score
            scoreMax
            student {
              id
              name
            }
            results {
              question {
                id
              }
              points
            }
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
