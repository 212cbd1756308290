/** Access tokens of the person who is signed in. */
import { graphql } from '../../gql/index.ts';

export const AccessTokenPartsDocument = graphql(`
  fragment AccessTokenParts on AccessToken {
    id
    name
    scopes
    hint
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

export const AccessTokensDocument = graphql(`
  query AccessTokens($after: String) {
    viewer {
      id
      accessTokens(first: 50, after: $after) {
        nodes {
          ...AccessTokenParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const CreateAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      __typename
      ... on CreateAccessTokenSuccess {
        token
        accessToken {
          ...AccessTokenParts
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInputProblem {
        path
      }
    }
  }
`);

export const RevokeAccessTokenDocument = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      __typename
      ... on RevokeAccessTokenSuccess {
        accessToken {
          ...AccessTokenParts
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
