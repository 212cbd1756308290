/** Which mutations are made safe to repeat by a key, and why the others need none. */
import { readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { repeatedRows } from './matrix/repeated-rows.ts';

const asOnce = 'sets what is asked for: again, nothing changes';
const byNumber = 'is numbered by its client: what came before changes nothing';
const spent = 'spends a code or a name that is good once';
const anew = 'makes a secret anew: the last one told is the one that counts';

/** Mutations without `idempotencyKey`, and what repeating one does. What makes something takes a key. */
const withoutKey: Record<string, string> = {
  acknowledgeSafeguardingReport: asOnce,
  appointSafeguardingContact: asOnce,
  cancelMeeting: asOnce,
  changeRole: asOnce,
  correctKey: asOnce,
  correctPassage: asOnce,
  curateMaterial: asOnce,
  deactivateUser: asOnce,
  decideTutorExample: asOnce,
  deleteAssessment: asOnce,
  deleteClassroom: asOnce,
  deleteMaterial: asOnce,
  dismissSafeguardingContact: asOnce,
  endMeeting: asOnce,
  handleSafeguardingReport: asOnce,
  hidePassage: asOnce,
  eraseTutorMemory: 'forgets: again, nothing is left to forget',
  joinClassroom: asOnce,
  joinMeeting: asOnce,
  leaveClassroom: asOnce,
  leaveMeeting: asOnce,
  linkGuardian: asOnce,
  markNotificationsRead: asOnce,
  openMaterial: 'tells of one opening: each call is another one',
  publishAssessment: asOnce,
  reactivateUser: asOnce,
  rateTutorTurn: asOnce,
  recordObservations: byNumber,
  refreshSession: spent,
  releaseResults: asOnce,
  releaseTopic: asOnce,
  removeMember: asOnce,
  renameClassroom: asOnce,
  renameMaterial: asOnce,
  renewJoinCode: anew,
  replaceQuestions: asOnce,
  resetPassword: anew,
  restoreAssessment: asOnce,
  restoreClassroom: asOnce,
  restoreMaterial: asOnce,
  revokeAccessToken: asOnce,
  saveAnswer: byNumber,
  setAccommodation: asOnce,
  setNotificationSettings: asOnce,
  setPassword: spent,
  setPlacesOfHelp: asOnce,
  setSharing: asOnce,
  setTutorSettings: asOnce,
  setUserName: asOnce,
  signIn: 'opens a session each time: there is nobody yet whose key it could be',
  signOut: asOnce,
  signUp: spent,
  startMeeting: asOnce,
  stopTutorTurn: asOnce,
  submitAttempt: asOnce,
  unlinkGuardian: asOnce,
  unpublishAssessment: asOnce,
  updateAssessment: asOnce,
  updateOrganisation: anew,
};

const schema = buildSchema(await readFile(new URL('../api.generated.graphql', import.meta.url), 'utf8'));
const mutations = Object.values(schema.getMutationType()!.getFields());
const takesKey = ({ args }: (typeof mutations)[number]) => {
  const type = args[0] && getNamedType(args[0].type);
  return isInputObjectType(type) && 'idempotencyKey' in type.getFields();
};
const namesOf = (fields: typeof mutations) => fields.map(({ name }) => name).toSorted();

it('a mutation takes an idempotency key, or it is said here why it needs none', () => {
  expect(namesOf(mutations.filter((field) => !takesKey(field)))).toEqual(Object.keys(withoutKey).toSorted());
});

it('every mutation that takes a key is asked twice with the same and once with another input', () => {
  // Asked with files, apart from the table.
  const uploads = ['uploadMaterial', 'replaceMaterial'];
  const asked = [...Object.keys(repeatedRows), ...uploads].toSorted();
  expect(namesOf(mutations.filter(takesKey))).toEqual(asked);
});
