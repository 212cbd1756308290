import { graphql } from '../../gql/index.ts';

export const MeetingRowFragment = graphql(`
  fragment MeetingRow on Meeting {
    id
    title
    state
    startsAt
    endsAt
    startedAt
    endedAt
    callUrl
    transcriptUploadedAt
    viewerTeaches
  }
`);

export const MeetingsDocument = graphql(`
  query Meetings($classroomId: ID!, $when: MeetingTime!, $after: String) {
    viewer {
      id
    }
    node(id: $classroomId) {
      __typename
      ... on Classroom {
        id
        meetings(when: $when, first: 20, after: $after) {
          nodes {
            id
            ...MeetingRow
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

export const MeetingDocument = graphql(`
  query Meeting($id: ID!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Meeting {
        id
        ...MeetingRow
      }
    }
  }
`);

export const MeetingActivityDocument = graphql(`
  subscription MeetingActivity($meetingId: ID!, $after: String) {
    meetingActivity(meetingId: $meetingId, after: $after) {
      cursor
      kind
      at
      deviceId
      messageId
      text
      user {
        id
        name
      }
    }
  }
`);

export const MeetingChatDocument = graphql(`
  query MeetingChat($id: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Meeting {
        id
        chat(first: 100, after: $after) {
          nodes {
            id
            text
            saidAt
            author {
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
    }
  }
`);

export const MeetingAttendanceDocument = graphql(`
  query MeetingAttendance($id: ID!, $after: String) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Meeting {
        id
        attendance(first: 100, after: $after) {
          nodes {
            presentMs
            intervals {
              from
              until
            }
            user {
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
    }
  }
`);

export const MeetingTranscriptDocument = graphql(`
  query MeetingTranscript($id: ID!, $from: Int!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Meeting {
        id
        transcript {
          id
          cueCount
          lastsMs
          speakers
          cues(from: $from, first: 100) {
            index
            startMs
            speaker
            text
          }
        }
      }
    }
  }
`);

export const MeetingSearchDocument = graphql(`
  query MeetingSearch($id: ID!, $query: String!) {
    viewer {
      id
    }
    node(id: $id) {
      __typename
      ... on Meeting {
        id
        transcript {
          id
          search(query: $query, first: 50) {
            index
            startMs
            speaker
            text
          }
        }
      }
    }
  }
`);
