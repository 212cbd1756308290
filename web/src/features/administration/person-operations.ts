/** What an admin does to one account. */
import { graphql } from '../../gql/index.ts';

export const SetUserNameDocument = graphql(`
  mutation SetUserName($input: SetUserNameInput!) {
    setUserName(input: $input) {
      __typename
      ... on SetUserNameSuccess {
        user {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ChangeRoleDocument = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on ChangeRoleSuccess {
        user {
          id
          role
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const DeactivateUserDocument = graphql(`
  mutation DeactivateUser($input: DeactivateUserInput!) {
    deactivateUser(input: $input) {
      __typename
      ... on DeactivateUserSuccess {
        user {
          id
          deactivatedAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ReactivateUserDocument = graphql(`
  mutation ReactivateUser($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      __typename
      ... on ReactivateUserSuccess {
        user {
          id
          deactivatedAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on ResetPasswordSuccess {
        code
        expiresAt
        user {
          id
          hasPassword
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CreateUserDocument = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      __typename
      ... on CreateUserSuccess {
        code
        expiresAt
        user {
          id
          name
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
