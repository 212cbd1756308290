import { graphql } from '../../gql/index.ts';
import type {
  TutorExamplesQuery,
  TutorWeeksQuery,
  UnansweredQuestionsQuery,
  WrongSourcesQuery,
} from '../../gql/graphql.ts';

export const UnansweredDocument = graphql(`
  query UnansweredQuestions($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          unanswered(first: 20, after: $after) {
            nodes {
              question
              before
              askers
              times
              lastAskedAt
              lastTurnId
              answeredSince
              nearest {
                page
                start
                end
                text
                state
                material {
                  id
                  name
                }
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
  }
`);

export const WrongSourcesDocument = graphql(`
  query WrongSources($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          wrongSources(first: 20, after: $after) {
            nodes {
              passageId
              reports
              openReports
              isMended
              now
              lastReportedAt
              citation {
                number
                page
                start
                end
                quote
                state
                material {
                  id
                  name
                }
              }
              questions {
                turnId
                question
                comment
                reportedAt
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
  }
`);

export const ExamplesDocument = graphql(`
  query TutorExamples($classroomId: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          examples(first: 20, after: $after) {
            nodes {
              id
              question
              answer
              standing
              votes
              isDecided
              citations {
                number
                page
                start
                end
                quote
                state
                material {
                  id
                  name
                }
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
  }
`);

export const DecideExampleDocument = graphql(`
  mutation DecideTutorExample($input: DecideTutorExampleInput!) {
    decideTutorExample(input: $input) {
      __typename
      ... on DecideTutorExampleSuccess {
        example {
          id
          standing
          votes
          isDecided
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const WeeksDocument = graphql(`
  query TutorWeeks($classroomId: ID!) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        tutorInsights {
          weeks(last: 12) {
            startsAt
            turns
            answered
            abstained
            refused
            answeredShare
            up
            down
            wrongSources
            medianFirstWordsMs
          }
        }
      }
    }
  }
`);

export type InsightsOf<Query extends { node?: unknown }> = NonNullable<
  Extract<NonNullable<Query['node']>, { __typename: 'Classroom' }> extends { tutorInsights?: infer Insights }
    ? Insights
    : never
>;
export type Unanswered = InsightsOf<UnansweredQuestionsQuery>['unanswered']['nodes'][number];
export type Wrong = InsightsOf<WrongSourcesQuery>['wrongSources']['nodes'][number];
export type Example = InsightsOf<TutorExamplesQuery>['examples']['nodes'][number];
export type Week = InsightsOf<TutorWeeksQuery>['weeks'][number];
