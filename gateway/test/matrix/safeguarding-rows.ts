/** Who is to look at what was written, and what they do with it. */
import { unknown, type Row } from './fixture.ts';

/** The admin's own account: whoever must look in this school stays the same, whatever succeeds here. */
const ofContact = (success: string): Row[] => [
  {
    name: 'an admin does it',
    as: 'admin',
    input: ({ people }) => ({ userId: people.admin.userId }),
    answers: success,
  },
  {
    name: 'an id of another kind is no person',
    as: 'admin',
    input: ({ classroom }) => ({ userId: classroom.id }),
    answers: 'InvalidInputProblem',
    path: ['userId'],
  },
  {
    name: 'nobody of another school',
    as: 'admin',
    input: ({ people }) => ({ userId: people.otherTeacher.userId }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a teacher does not, for themselves either',
    as: 'teacher',
    input: ({ people }) => ({ userId: people.teacher.userId }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ people }) => ({ userId: people.admin.userId }),
    answers: 'UNAUTHENTICATED',
  },
];

const placesRows: Row[] = [
  {
    name: 'an admin does it',
    as: 'admin',
    input: ({ organisation }) => ({
      organisationId: organisation.id,
      places: [{ name: 'School nurse', reach: 'Room 12', phone: '116 111' }],
    }),
    answers: 'SetPlacesOfHelpSuccess',
  },
  {
    name: 'a number can be dialled',
    as: 'admin',
    input: ({ organisation }) => ({
      organisationId: organisation.id,
      places: [{ name: 'School nurse', phone: 'ask at the office' }],
    }),
    answers: 'InvalidInputProblem',
    path: ['phone'],
  },
  {
    name: 'an organisation must exist',
    as: 'admin',
    input: () => ({ organisationId: unknown('Organisation'), places: [] }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'an admin of another school does not',
    as: 'otherAdmin',
    input: ({ organisation }) => ({ organisationId: organisation.id, places: [] }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a teacher does not',
    as: 'teacher',
    input: ({ organisation }) => ({ organisationId: organisation.id, places: [] }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ organisation }) => ({ organisationId: organisation.id, places: [] }),
    answers: 'UNAUTHENTICATED',
  },
];

const ofReport = (success: string, rest: object = {}): Row[] => [
  {
    name: 'who must look does it',
    as: 'admin',
    input: ({ report }) => ({ reportId: report.id, ...rest }),
    answers: success,
  },
  {
    name: 'an id of another kind is no report',
    as: 'admin',
    input: ({ turn }) => ({ reportId: turn.id, ...rest }),
    answers: 'InvalidInputProblem',
    path: ['reportId'],
  },
  {
    name: 'a report must exist',
    as: 'admin',
    input: () => ({ reportId: unknown('SafeguardingReport'), ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'who must look in another school does not learn of it',
    as: 'otherAdmin',
    input: ({ report }) => ({ reportId: report.id, ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a teacher of the class does not',
    as: 'teacher',
    input: ({ report }) => ({ reportId: report.id, ...rest }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'who wrote it does not',
    as: 'student',
    input: ({ report }) => ({ reportId: report.id, ...rest }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ report }) => ({ reportId: report.id, ...rest }),
    answers: 'UNAUTHENTICATED',
  },
];

export const safeguardingRows: Record<string, Row[]> = {
  appointSafeguardingContact: ofContact('AppointSafeguardingContactSuccess'),
  dismissSafeguardingContact: ofContact('DismissSafeguardingContactSuccess'),
  setPlacesOfHelp: placesRows,
  acknowledgeSafeguardingReport: ofReport('AcknowledgeSafeguardingReportSuccess'),
  handleSafeguardingReport: [
    ...ofReport('HandleSafeguardingReportSuccess', { note: 'Spoke with the student.' }),
    {
      name: 'a note is not empty',
      as: 'admin',
      input: ({ report }) => ({ reportId: report.id, note: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['note'],
    },
    {
      name: 'what is handled is not handled otherwise',
      as: 'admin',
      input: ({ report }) => ({ reportId: report.id, note: 'Did nothing.' }),
      answers: 'ConflictProblem',
    },
  ],
};
