/** What those who must look ask of the server. */
import { graphql } from '../../gql/index.ts';

export const SafeguardingGroupsDocument = graphql(`
  query SafeguardingGroups($status: SafeguardingStatus, $after: String) {
    viewer {
      id
      organisation {
        id
        safeguardingContacts(first: 50) {
          nodes {
            id
            name
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
    safeguardingGroups(first: 20, after: $after, status: $status) {
      nodes {
        status
        reportCount
        student {
          id
          name
        }
        reports {
          id
          occurredAt
          status
          categories
          classroomName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Asking for what was said is written down: this is asked by the page of one report alone. */
export const SafeguardingReportDocument = graphql(`
  query SafeguardingReport($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      id
      ... on SafeguardingReport {
        occurredAt
        categories
        classroomName
        said
        student {
          id
          name
        }
        ...ReportProgress
      }
    }
  }
`);

export const ReportProgressFragment = graphql(`
  fragment ReportProgress on SafeguardingReport {
    id
    status
    log(first: 100) {
      nodes {
        at
        action
        note
        person {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const AcknowledgeReportDocument = graphql(`
  mutation AcknowledgeReport($input: AcknowledgeSafeguardingReportInput!) {
    acknowledgeSafeguardingReport(input: $input) {
      __typename
      ... on AcknowledgeSafeguardingReportSuccess {
        report {
          id
          ...ReportProgress
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const HandleReportDocument = graphql(`
  mutation HandleReport($input: HandleSafeguardingReportInput!) {
    handleSafeguardingReport(input: $input) {
      __typename
      ... on HandleSafeguardingReportSuccess {
        report {
          id
          ...ReportProgress
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

export const SafeguardingContactsDocument = graphql(`
  query SafeguardingContacts($after: String) {
    viewer {
      id
      isSafeguardingContact
      organisation {
        id
        safeguardingContacts(first: 50, after: $after) {
          nodes {
            id
            name
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

export const AppointContactDocument = graphql(`
  mutation AppointContact($input: AppointSafeguardingContactInput!) {
    appointSafeguardingContact(input: $input) {
      __typename
      ... on AppointSafeguardingContactSuccess {
        organisation {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const DismissContactDocument = graphql(`
  mutation DismissContact($input: DismissSafeguardingContactInput!) {
    dismissSafeguardingContact(input: $input) {
      __typename
      ... on DismissSafeguardingContactSuccess {
        organisation {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const PlacesOfHelpSetDocument = graphql(`
  query PlacesOfHelpSet {
    viewer {
      id
      organisation {
        id
        ...PlacesOfHelpSet
      }
    }
  }
`);

export const SetPlacesDocument = graphql(`
  mutation SetPlaces($input: SetPlacesOfHelpInput!) {
    setPlacesOfHelp(input: $input) {
      __typename
      ... on SetPlacesOfHelpSuccess {
        organisation {
          id
          ...PlacesOfHelpSet
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
