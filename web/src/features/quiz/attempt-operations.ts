import { graphql } from '../../gql/index.ts';

export const AttemptFragment = graphql(`
  fragment SatAttempt on Attempt {
    id
    state
    startedAt
    submittedAt
    submittedBy
    endsAt
    lastSequence
    isReleased
    isGraded
    score
    scoreMax
    answers {
      questionId
      choices
      response
      sequence
    }
    assessment {
      id
      title
      showQuestions
      isProctored
      questions {
        id
        kind
        prompt
        points
        unit
        choices {
          id
          text
        }
      }
    }
    results {
      question {
        id
      }
      correct
      points
      feedback
    }
  }
`);

export const AttemptDocument = graphql(`
  query Attempt($attemptId: ID!) {
    viewer {
      id
    }
    node(id: $attemptId) {
      __typename
      ... on Attempt {
        id
        ...SatAttempt
      }
    }
  }
`);

export const StartAttemptDocument = graphql(`
  mutation StartAttempt($input: StartAttemptInput!) {
    startAttempt(input: $input) {
      __typename
      ... on StartAttemptSuccess {
        attempt {
          id
          ...SatAttempt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SaveAnswerDocument = graphql(`
  mutation SaveAnswer($input: SaveAnswerInput!) {
    saveAnswer(input: $input) {
      __typename
      ... on SaveAnswerSuccess {
        acceptedSequence
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SubmitAttemptDocument = graphql(`
  mutation SubmitAttempt($input: SubmitAttemptInput!) {
    submitAttempt(input: $input) {
      __typename
      ... on SubmitAttemptSuccess {
        attempt {
          id
          ...SatAttempt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
