/** People, classes and quizzes for tests, made through the use cases. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Role } from '../src/accounts/domain/person.ts';
import { createAssessment, type NewQuestion } from '../src/assessments/create-assessment.ts';
import type { Caller } from '../src/caller.ts';
import { addMember } from '../src/classrooms/add-member.ts';
import { createClassroom } from '../src/classrooms/create-classroom.ts';
import { originOf } from '../src/caller.ts';
import { uniqueEmail, type TestCore } from './open-core.ts';

type Made<T> = { ok: true; value: T } | { ok: false; message: string };

/** The value of an outcome that a test relies on. */
export function must<T>(outcome: Made<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** A person with this role, as a caller; without a password. */
export async function makePerson(core: TestCore, role: Role, organisationId = core.organisation.id) {
  const userId = uuidV7();
  const person = {
    id: userId,
    organisationId,
    role,
    email: uniqueEmail(),
    name: `${role} ${userId.slice(-4)}`,
  };
  await core.deps.records.accounts.insert({
    ...person,
    // Has a password, which nobody knows.
    passwordHash: 'no hash of any password',
    createdAt: new Date(core.clock.now()),
    deactivatedAt: null,
  });
  const viewer = { userId, role, organisationId, sessionId: uuidV7(), scopes: ['session'] };
  return { viewer, traceparent: null, person };
}

/** Another organisation with nobody in it. */
export async function makeOrganisation(core: TestCore) {
  const id = uuidV7();
  const signUpCode = core.deps.codes.create();
  const organisation = { id, name: 'Other school', signUpCode, founderId: null, createdAt: new Date() };
  await core.deps.records.organisations.insert(organisation);
  return organisation;
}

/** A class with its teacher and one student. */
export async function makeClass(core: TestCore) {
  const teacher = await makePerson(core, 'TEACHER');
  const student = await makePerson(core, 'STUDENT');
  const classroom = must(
    await createClassroom(core.deps, {
      caller: teacher,
      name: 'Tide pools',
      subject: 'Biology',
      idempotencyKey: undefined,
    }),
  );
  await enrol(core, teacher, classroom.id, student.viewer.userId);
  return { teacher, student, classroom };
}

export async function enrol(core: TestCore, caller: Caller, classroomId: string, accountId: string) {
  await core.deps.transact((work) =>
    addMember(core.deps, work, { classroomId, accountId, role: 'STUDENT' }, originOf(caller)),
  );
}

export const questions: NewQuestion[] = [
  {
    kind: 'MULTIPLE_CHOICE',
    prompt: 'Which of these is a mollusc?',
    points: 2,
    choices: [
      { text: 'limpet', correct: false },
      { text: 'octopus', correct: true },
      { text: 'crab', correct: false },
    ],
  },
  { kind: 'SHORT_ANSWER', prompt: 'What causes tides?', points: 3, acceptedAnswers: ['the Moon', 'Moon'] },
];

/** A class with a quiz that may be sat `attemptsMax` times. */
export async function makeQuiz(core: TestCore, attemptsMax: number | null = null) {
  const made = await makeClass(core);
  const assessment = must(
    await createAssessment(core.deps, {
      caller: made.teacher,
      classroomId: made.classroom.id,
      title: 'Tides',
      attemptsMax,
      questions,
      isPublished: true,
      idempotencyKey: undefined,
    }),
  );
  const asked = (await core.deps.records.assessments.questionsOf([assessment.id])).get(assessment.id) ?? [];
  return { ...made, assessment, questions: asked };
}
