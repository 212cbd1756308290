import { graphql } from '../../gql/index.ts';

export const CurateMaterialDocument = graphql(`
  mutation CurateMaterial($input: CurateMaterialInput!) {
    curateMaterial(input: $input) {
      __typename
      ... on CurateMaterialSuccess {
        material {
          id
          curatedFrom
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
