/**
 * Who may do what, beside those that the rows ask as: whoever is named by neither is refused. A mutation without a line here
 * fails the matrix, so that a new one comes with its rule.
 */
import type { Fixture } from './fixture.ts';

export type Who = keyof Fixture['people'];

const signedIn = [
  'student',
  'teacher',
  'parent',
  'admin',
  'integrator',
  'stranger',
  'otherStudent',
  'otherTeacher',
  'otherAdmin',
] as const satisfies readonly Who[];
const nobodyElse: readonly Who[] = [];
/** An admin of the school may do what the teachers of its classes may. */
const asTeachers: readonly Who[] = ['admin'];
const asMembers: readonly Who[] = ['teacher', 'admin'];

export const mayAlso: Record<string, readonly Who[]> = {
  // Schools and people.
  createOrganisation: ['otherAdmin'],
  updateOrganisation: nobodyElse,
  appointSafeguardingContact: nobodyElse,
  dismissSafeguardingContact: nobodyElse,
  setPlacesOfHelp: nobodyElse,
  createUser: ['otherAdmin'],
  makeTestPeople: ['otherAdmin'],
  changeRole: nobodyElse,
  createAccessToken: ['admin', 'integrator', 'otherTeacher', 'otherAdmin'],
  revokeAccessToken: nobodyElse,
  setUserName: ['stranger'],
  resetPassword: nobodyElse,
  deactivateUser: nobodyElse,
  reactivateUser: nobodyElse,
  signUp: signedIn,
  signIn: signedIn,
  setPassword: signedIn,
  createGuardianCode: ['stranger', 'otherStudent'],
  linkGuardian: nobodyElse,
  unlinkGuardian: ['student', 'admin'],
  setSharing: ['stranger', 'otherStudent'],
  markNotificationsRead: signedIn,
  setNotificationSettings: signedIn,
  // Classes and what is in them.
  createClassroom: ['otherTeacher'],
  joinClassroom: ['teacher', 'stranger'],
  leaveClassroom: ['teacher'],
  removeMember: asTeachers,
  renameClassroom: asTeachers,
  renewJoinCode: asTeachers,
  deleteClassroom: asTeachers,
  restoreClassroom: asTeachers,
  openMaterial: asMembers,
  renameMaterial: asTeachers,
  deleteMaterial: asTeachers,
  restoreMaterial: asTeachers,
  correctPassage: asTeachers,
  hidePassage: asTeachers,
  askTutor: asMembers,
  stopTutorTurn: nobodyElse,
  rateTutorTurn: nobodyElse,
  eraseTutorMemory: asMembers,
  releaseTopic: nobodyElse,
  setTutorSettings: asTeachers,
  curateMaterial: asTeachers,
  decideTutorExample: asTeachers,
  acknowledgeSafeguardingReport: nobodyElse,
  handleSafeguardingReport: nobodyElse,
  scheduleMeeting: asTeachers,
  startMeeting: asTeachers,
  endMeeting: asTeachers,
  cancelMeeting: asTeachers,
  joinMeeting: asMembers,
  leaveMeeting: asMembers,
  sayInMeeting: asMembers,
  uploadMeetingTranscript: asTeachers,
  // Exams.
  createAssessment: asTeachers,
  updateAssessment: asTeachers,
  replaceQuestions: asTeachers,
  publishAssessment: asTeachers,
  unpublishAssessment: asTeachers,
  deleteAssessment: asTeachers,
  restoreAssessment: asTeachers,
  duplicateAssessment: asTeachers,
  startAttempt: nobodyElse,
  saveAnswer: nobodyElse,
  submitAttempt: nobodyElse,
  recordObservations: nobodyElse,
  extendAttempt: asTeachers,
  messageStudent: asTeachers,
  setAccommodation: asTeachers,
  gradeAnswer: asTeachers,
  correctKey: asTeachers,
  releaseResults: asTeachers,
};

/** What its row has undone for good, so that nobody after it finds it. */
export const doneOnce: readonly string[] = ['unlinkGuardian', 'removeMember'];

/** Who sees an object by its id, of those in the fixture. */
export const sees: Record<string, readonly Who[]> = {
  Assessment: ['student', 'teacher', 'admin'],
  Question: ['student', 'teacher', 'admin'],
  Attempt: ['student', 'teacher', 'admin'],
  Classroom: ['student', 'teacher', 'admin'],
  Material: ['student', 'teacher', 'admin'],
  Meeting: ['student', 'teacher', 'admin'],
  Organisation: ['student', 'teacher', 'parent', 'admin', 'integrator', 'stranger'],
  TutorSession: ['student'],
  TutorTurn: ['student'],
  AccessToken: ['teacher'],
  // Nobody is a contact of the school, so its admins must look.
  SafeguardingReport: ['admin'],
  // The parent is the student's.
  User: ['student', 'teacher', 'parent', 'admin'],
};

/** Who follows a stream. */
export const follows: Record<string, readonly Who[]> = {
  materialIndexing: ['student', 'teacher', 'admin'],
  tutorTurn: ['student'],
  attemptClock: ['student', 'teacher', 'admin'],
  liveActivity: ['teacher', 'admin'],
  meetingActivity: ['student', 'teacher', 'admin'],
  proctoringAlerts: ['teacher', 'admin'],
};
