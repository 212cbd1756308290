import { graphql } from '../../gql/index.ts';
import type { KnowledgeSearchQuery } from '../../gql/graphql.ts';

export const KnowledgeSearchDocument = graphql(`
  query KnowledgeSearch($classroomId: ID!, $query: String!, $by: PassageRanking!) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        knowledge {
          search(query: $query, first: 10, by: $by) {
            passageId
            page
            start
            end
            text
            headings
            score
            keywordScore
            meaningScore
            source
            words {
              asked
              met
              isCorrected
            }
            material {
              id
              name
            }
          }
        }
      }
    }
  }
`);

type Classroom = Extract<NonNullable<KnowledgeSearchQuery['node']>, { __typename: 'Classroom' }>;
export type Hit = NonNullable<Classroom['knowledge']>['search'][number];
