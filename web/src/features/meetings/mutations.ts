import { graphql } from '../../gql/index.ts';

export const ScheduleMeetingDocument = graphql(`
  mutation ScheduleMeeting($input: ScheduleMeetingInput!) {
    scheduleMeeting(input: $input) {
      __typename
      ... on ScheduleMeetingSuccess {
        meeting {
          id
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

export const StartMeetingDocument = graphql(`
  mutation StartMeeting($input: StartMeetingInput!) {
    startMeeting(input: $input) {
      __typename
      ... on StartMeetingSuccess {
        meeting {
          id
          ...MeetingRow
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const EndMeetingDocument = graphql(`
  mutation EndMeeting($input: EndMeetingInput!) {
    endMeeting(input: $input) {
      __typename
      ... on EndMeetingSuccess {
        meeting {
          id
          ...MeetingRow
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const CancelMeetingDocument = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      __typename
      ... on CancelMeetingSuccess {
        meeting {
          id
          ...MeetingRow
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const JoinMeetingDocument = graphql(`
  mutation JoinMeeting($input: JoinMeetingInput!) {
    joinMeeting(input: $input) {
      __typename
      ... on JoinMeetingSuccess {
        meeting {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const LeaveMeetingDocument = graphql(`
  mutation LeaveMeeting($input: LeaveMeetingInput!) {
    leaveMeeting(input: $input) {
      __typename
      ... on LeaveMeetingSuccess {
        meeting {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const SayInMeetingDocument = graphql(`
  mutation SayInMeeting($input: SayInMeetingInput!) {
    sayInMeeting(input: $input) {
      __typename
      ... on SayInMeetingSuccess {
        messageId
      }
      ... on Problem {
        message
      }
    }
  }
`);

export const UploadMeetingTranscriptDocument = graphql(`
  mutation UploadMeetingTranscript($input: UploadMeetingTranscriptInput!) {
    uploadMeetingTranscript(input: $input) {
      __typename
      ... on UploadMeetingTranscriptSuccess {
        meeting {
          id
          ...MeetingRow
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);
