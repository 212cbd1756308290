/** What the rows of the matrix are about: people, and a class with a document and the demo quiz. */
import { toGlobalId, type NodeType } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { makeExample } from './example-fixture.ts';
import { makeMeetings } from './meeting-fixture.ts';
import { makeStrangers, type Strangers } from './strangers.ts';
import { nobody, type Caller, type Clients, type Data } from '../clients.ts';

export interface Fixture {
  /** The parent is the student's; the stranger has just signed up. */
  people: Record<'student' | 'teacher' | 'parent' | 'admin' | 'stranger' | 'nobody', Caller> & Strangers;
  /** A class of the teacher that the student has joined; the parent and the admin have not. */
  classroom: { id: string; joinCode: string };
  organisation: { id: string };
  /** Another class of the teacher, with the student and a guest in it. */
  spare: { id: string; guestId: string };
  /** Of the student, for one parent. */
  guardianCode: string;
  /** An account without a password, and the code for one. */
  invited: { userId: string; email: string; code: string };
  material: { id: string };
  /** Of the document. */
  passage: { id: string };
  /** A second document of the class, for what documents undergo. */
  draft: { id: string };
  quiz: { id: string; questions: { id: string; choices: { id: string }[] | null }[] };
  /** A draft of the teacher, without questions. */
  exam: { id: string };
  /** Of the student, in progress. */
  attempt: { id: string };
  /** Of the student at an exam with a time limit, in progress. */
  timed: { id: string };
  /** Of the student at an exam of one question, handed in and graded. */
  graded: { id: string; questionId: string; assessmentId: string };
  /** Of the student in the class, with one question asked. */
  session: { id: string };
  turn: { id: string };
  /** Of the class's tutor; proposed, because one person found it helpful. */
  example: { id: string };
  /** Of what the student has written in the other class: nobody is a contact, so the admin must look. */
  report: { id: string };
  /** Of the teacher. */
  accessToken: { id: string };
  /** Of the class: one that runs and has a transcript, and one that is planned. */
  meeting: { id: string };
  planned: { id: string };
}

/** One call of a mutation. */
export interface Row {
  name: string;
  as: keyof Fixture['people'];
  input: (fixture: Fixture) => object;
  /** `__typename` of the payload, or the code of the error. */
  answers: string;
  /** For invalid input: where. */
  path?: string[];
}

/** An id of the right form that nothing has. */
export const unknown = (type: NodeType) => toGlobalId(type, uuidV7());

export async function signUp(mutate: Clients['mutate']): Promise<Required<Caller>> {
  const input = { name: 'Stranger', email: `${uuidV7()}@demo.test`, password: 'a long enough phrase' };
  const { accessToken, viewer } = await mutate(nobody, 'signUp', input, 'accessToken viewer { id }');
  return { token: accessToken, userId: viewer.id };
}

async function invite(mutate: Clients['mutate'], admin: Caller): Promise<Fixture['invited']> {
  const email = `${uuidV7()}@demo.test`;
  const input = { name: 'Invited', email, role: 'TEACHER' };
  const { code, user } = await mutate(admin, 'createUser', input, 'code user { id }');
  return { userId: user.id, email, code };
}

async function makeSpare(
  mutate: Clients['mutate'],
  { teacher, student }: Pick<Fixture['people'], 'teacher' | 'student'>,
) {
  const input = { name: 'Spare', subject: 'Biology' };
  const { classroom } = await mutate(teacher, 'createClassroom', input, 'classroom { id joinCode }');
  const guest = await signUp(mutate);
  for (const person of [student, guest]) await mutate(person, 'joinClassroom', { code: classroom.joinCode });
  return { id: classroom.id as string, guestId: guest.userId };
}

export async function makeFixture({ signIn, mutate, upload, get, watch }: Clients): Promise<Fixture> {
  const admin = await signIn('admin');
  const people = {
    admin,
    ...(await makeStrangers({ mutate }, admin)),
    student: await signIn('student'),
    teacher: await signIn('teacher'),
    parent: await signIn('parent'),
    stranger: await signUp(mutate),
    nobody,
  };
  const { student, teacher } = people;
  const input = { name: 'Shore', subject: 'Biology' };
  const { classroom } = await mutate(teacher, 'createClassroom', input, 'classroom { id joinCode }');
  await mutate(student, 'joinClassroom', { code: classroom.joinCode });
  const file = { name: 'tides.md', type: 'text/markdown', content: '# Tides\n\nThe moon pulls the sea.\n' };
  const { data } = await upload(teacher, { classroomId: classroom.id }, file);
  const { material } = data?.uploadMaterial as Data;
  const second = { name: 'draft.md', type: 'text/markdown', content: 'A draft.' };
  const draft = ((await upload(teacher, { classroomId: classroom.id }, second)).data?.uploadMaterial as Data)
    .material;
  const indexing = 'subscription($id: ID!) { materialIndexing(materialId: $id) { stage } }';
  await watch(teacher, indexing, { id: material.id });
  const passages = 'query($id: ID!) { node(id: $id) { ... on Material { passageList { nodes { id } } } } }';
  const [passage] = (await get(teacher, passages, { id: material.id })).passageList.nodes;
  const classes = 'query { viewer { classrooms { nodes { assessments { nodes { id } } } } } }';
  const { classrooms } = await get(student, classes);
  const [{ id }] = classrooms.nodes.flatMap(({ assessments }: Data) => assessments.nodes);
  const { attempt } = await mutate(student, 'startAttempt', { assessmentId: id }, 'attempt { id }');
  const questions =
    'query($id: ID!) { node(id: $id) { ... on Assessment { id questions { id choices { id } } } } }';
  const quiz = (await get(student, questions, { id })) as Fixture['quiz'];
  const tides = { classroomId: classroom.id, title: 'Tides' };
  const made = await mutate(teacher, 'createAssessment', tides, 'assessment { id }');
  const timed = await sitTimedExam(mutate, people, classroom.id);
  const graded = await gradeExam(mutate, people, await sitTimedExam(mutate, people, classroom.id));
  const question = { classroomId: classroom.id, question: 'What pulls the sea?' };
  const { turn } = await mutate(student, 'askTutor', question, 'turn { id session { id } }');
  const example = await makeExample({ mutate, get, watch }, people, classroom.id);
  const exam = made.assessment;
  const { code: guardianCode } = await mutate(student, 'createGuardianCode', {}, 'code');
  const invited = await invite(mutate, people.admin);
  const spare = await makeSpare(mutate, people);
  const report = await reportConcern({ mutate, get, watch }, people, spare.id);
  const meetings = await makeMeetings({ mutate, get }, people, classroom.id);
  const { accessToken } = await mutate(teacher, 'createAccessToken', forClasses(), 'accessToken { id }');
  const { organisation } = await get(student, 'query { viewer { organisation { id } } }');
  return {
    ...{ people, organisation, guardianCode, invited, spare, accessToken },
    ...{ classroom, material, passage, draft, quiz, exam, attempt, timed, graded },
    ...{ session: turn.session, turn, example, report, ...meetings },
  };
}

/** The student writes what a person has to look at; the report of it. */
async function reportConcern(
  { mutate, get, watch }: Pick<Clients, 'mutate' | 'get' | 'watch'>,
  { student, admin }: Pick<Fixture['people'], 'student' | 'admin'>,
  classroomId: string,
): Promise<{ id: string }> {
  const input = { classroomId, question: 'I want to die and nobody would notice' };
  const { turn } = await mutate(student, 'askTutor', input, 'turn { id }');
  await watch(student, 'subscription($id: ID!) { tutorTurn(id: $id) { __typename } }', { id: turn.id });
  const newest = 'query { safeguardingReports(first: 1) { nodes { id } } }';
  return (await get(admin, newest)).nodes[0];
}

const forClasses = () => ({
  name: 'Roster',
  scopes: ['class:read'],
  expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString(),
});

interface Sat {
  id: string;
  questionId: string;
  assessmentId: string;
}
const sat = 'attempt { id assessment { questions { id } } }';

/** An exam of one hour in the class, which the student has begun; the attempt. */
async function sitTimedExam(
  mutate: Clients['mutate'],
  { teacher, student }: Pick<Fixture['people'], 'teacher' | 'student'>,
  classroomId: string,
): Promise<Sat> {
  const draft = { classroomId, title: 'Hours' };
  const { assessment } = await mutate(teacher, 'createAssessment', draft, 'assessment { id }');
  const assessmentId = assessment.id;
  const questions = [{ kind: 'NUMERIC', prompt: 'Minutes in an hour?', points: 1, value: 60 }];
  await mutate(teacher, 'updateAssessment', { assessmentId, timeLimitMs: 3_600_000 });
  await mutate(teacher, 'replaceQuestions', { assessmentId, questions });
  await mutate(teacher, 'publishAssessment', { assessmentId });
  const { attempt } = await mutate(student, 'startAttempt', { assessmentId }, sat);
  return { id: attempt.id, assessmentId, questionId: attempt.assessment.questions[0].id };
}

async function gradeExam(
  mutate: Clients['mutate'],
  { teacher, student }: Pick<Fixture['people'], 'teacher' | 'student'>,
  attempt: Sat,
): Promise<Sat> {
  const { id: attemptId, questionId } = attempt;
  await mutate(student, 'submitAttempt', { attemptId });
  await mutate(teacher, 'gradeAnswer', { attemptId, questionId, points: 0.5, feedback: 'Half.' });
  return attempt;
}
