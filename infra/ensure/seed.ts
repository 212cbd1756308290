/** Makes a school for a load test: its people, each with a token, and the classes they are in. */
import { randomUUID } from 'node:crypto';
import { inOrder } from './domain/in-order.ts';
import { shareOut } from './domain/share-out.ts';
import { refusalOf, UsageError } from './failures.ts';
import { createClassroom, createOrganisation, joinClassroom, makeTestPeople } from './operations.ts';
import type { Api, Report } from './ports.ts';

export interface SeedDeps {
  /** Signed in as an admin. */
  api: Api;
  /** The API as the holder of a token. */
  apiOf(token: string): Api;
  report: Report;
}
export interface SeedRequest {
  students: number;
  teachers: number;
  classrooms: number;
}
export interface SeededPerson {
  email: string;
  role: 'STUDENT' | 'TEACHER';
  userId: string;
  token: string;
  classroomIds: string[];
}

/** Most people that the API makes in one call. */
const batchMax = 200;
const atOnce = 8;

/** Teachers first, then students; rejects as a whole, because half a school is no load. */
export async function seed(deps: SeedDeps, request: SeedRequest): Promise<SeededPerson[]> {
  const { students, teachers, classrooms } = request;
  if (classrooms > 0 && teachers === 0)
    throw new UsageError('Classes need a teacher: --teachers 1 at least.');
  const organisationId = await makeSchool(deps.api);
  const people = [
    ...(await makePeople(deps, organisationId, 'TEACHER', teachers)),
    ...(await makePeople(deps, organisationId, 'STUDENT', students)),
  ];
  const shares = shareOut(request);
  const classes: { id: string; joinCode: string }[] = [];
  const make = (n: number) => makeClass(deps, people[n % teachers] as SeededPerson, n + 1);
  for await (const made of inOrder(numbersBelow(classrooms), atOnce, make)) {
    (people[classes.length % teachers] as SeededPerson).classroomIds.push(made.id);
    classes.push(made);
    if (classes.length % 50 === 0 || classes.length === classrooms)
      deps.report(`${classes.length} of ${classrooms} classes made`);
  }
  let joined = 0;
  const join = async (n: number) => {
    const person = people[teachers + n] as SeededPerson;
    for (const place of shares[n] ?? []) await joinClass(deps, person, classes[place]);
  };
  for await (const _ of inOrder(numbersBelow(students), atOnce, join)) {
    joined += 1;
    if (joined % 200 === 0 || joined === students)
      deps.report(`${joined} of ${students} students are in class`);
  }
  return people;
}

const numbersBelow = (count: number) => Array.from({ length: count }, (_, index) => index);

async function makeSchool(api: Api): Promise<string> {
  const key = randomUUID();
  const input = { name: `Load test ${key.slice(0, 8)}`, idempotencyKey: key };
  const { createOrganisation: made } = await api.call(createOrganisation, { input });
  if (made.__typename === 'CreateOrganisationSuccess') return made.organisation.id;
  throw new UsageError(`A school cannot be made: ${refusalOf(made).message}`);
}

async function makePeople(
  { api, report }: SeedDeps,
  organisationId: string,
  role: SeededPerson['role'],
  count: number,
): Promise<SeededPerson[]> {
  const people: SeededPerson[] = [];
  while (people.length < count) {
    const size = Math.min(batchMax, count - people.length);
    const input = { organisationId, role, count: size, idempotencyKey: randomUUID() };
    const { makeTestPeople: made } = await api.call(makeTestPeople, { input });
    if (made.__typename !== 'MakeTestPeopleSuccess')
      throw new UsageError(`People cannot be made: ${refusalOf(made).message}`);
    for (const { user, email, accessToken: token } of made.people)
      people.push({ email, role, userId: user.id, token, classroomIds: [] });
    report(`${people.length} of ${count} ${role === 'TEACHER' ? 'teachers' : 'students'} made`);
  }
  return people;
}

async function makeClass({ apiOf }: SeedDeps, teacher: SeededPerson, n: number) {
  const input = { name: `Class ${n}`, subject: 'Load test', idempotencyKey: randomUUID() };
  const { createClassroom: made } = await apiOf(teacher.token).call(createClassroom, { input });
  if (made.__typename === 'CreateClassroomSuccess') return made.classroom;
  throw new UsageError(`A class cannot be made: ${refusalOf(made).message}`);
}

async function joinClass(
  { apiOf }: SeedDeps,
  student: SeededPerson,
  classroom: { id: string; joinCode: string } | undefined,
) {
  if (!classroom) return;
  const { joinClassroom: joined } = await apiOf(student.token).call(joinClassroom, {
    input: { code: classroom.joinCode },
  });
  if (joined.__typename !== 'JoinClassroomSuccess')
    throw new UsageError(`A class cannot be joined: ${refusalOf(joined).message}`);
  student.classroomIds.push(classroom.id);
}
