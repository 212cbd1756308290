import { graphql } from '../../gql/index.ts';

export const BuiltAssessmentFragment = graphql(`
  fragment BuiltAssessment on Assessment {
    id
    title
    instructions
    state
    opensAt
    closesAt
    timeLimitMs
    attemptsMax
    showQuestions
    isShuffled
    releasePolicy
    isProctored
    consentText
    revision
    isLocked
    points
    questionCount
    gaps {
      path
      message
    }
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
`);

export const BuiltAssessmentDocument = graphql(`
  query BuiltAssessment($assessmentId: ID!) {
    viewer {
      id
    }
    node(id: $assessmentId) {
      __typename
      ... on Assessment {
        id
        ...BuiltAssessment
      }
    }
  }
`);

export const UpdateAssessmentDocument = graphql(`
  mutation UpdateAssessment($input: UpdateAssessmentInput!) {
    updateAssessment(input: $input) {
      __typename
      ... on UpdateAssessmentSuccess {
        assessment {
          id
          ...BuiltAssessment
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

export const ReplaceQuestionsDocument = graphql(`
  mutation ReplaceQuestions($input: ReplaceQuestionsInput!) {
    replaceQuestions(input: $input) {
      __typename
      ... on ReplaceQuestionsSuccess {
        assessment {
          id
          ...BuiltAssessment
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

export const PublishAssessmentDocument = graphql(`
  mutation PublishAssessment($input: PublishAssessmentInput!) {
    publishAssessment(input: $input) {
      __typename
      ... on PublishAssessmentSuccess {
        assessment {
          id
          ...BuiltAssessment
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

export const UnpublishAssessmentDocument = graphql(`
  mutation UnpublishAssessment($input: UnpublishAssessmentInput!) {
    unpublishAssessment(input: $input) {
      __typename
      ... on UnpublishAssessmentSuccess {
        assessment {
          id
          ...BuiltAssessment
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CreateAssessmentDocument = graphql(`
  mutation CreateAssessment($input: CreateAssessmentInput!) {
    createAssessment(input: $input) {
      __typename
      ... on CreateAssessmentSuccess {
        assessment {
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

export const DuplicateAssessmentDocument = graphql(`
  mutation DuplicateAssessment($input: DuplicateAssessmentInput!) {
    duplicateAssessment(input: $input) {
      __typename
      ... on DuplicateAssessmentSuccess {
        assessment {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const DeleteAssessmentDocument = graphql(`
  mutation DeleteAssessment($input: DeleteAssessmentInput!) {
    deleteAssessment(input: $input) {
      __typename
      ... on DeleteAssessmentSuccess {
        assessment {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const RestoreAssessmentDocument = graphql(`
  mutation RestoreAssessment($input: RestoreAssessmentInput!) {
    restoreAssessment(input: $input) {
      __typename
      ... on RestoreAssessmentSuccess {
        assessment {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
