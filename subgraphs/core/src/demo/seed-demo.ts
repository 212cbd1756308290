/**
 * Fills an empty product with the demo: people, a class, its documents, its quiz and a meeting that was held. Every step can be repeated (by
 * address, by membership, by idempotency key), so a start that was killed in the middle is finished by the next one.
 */
import { sessionScope } from '@ensure-study/contracts/scopes';
import { uuidV7 } from '@ensure-study/kit/uuid';
import type { Person } from '../accounts/ports.ts';
import { createAssessment } from '../assessments/create-assessment.ts';
import { originOf, type Caller } from '../caller.ts';
import { addMember } from '../classrooms/add-member.ts';
import { createClassroom } from '../classrooms/create-classroom.ts';
import type { Classroom } from '../classrooms/ports.ts';
import type { Dependencies } from '../dependencies.ts';
import { ensureDefaultOrganisation } from '../organisations/ensure-default-organisation.ts';
import type { DemoCourse } from './demo-course.ts';
import { ensureDemoPerson } from './ensure-demo-person.ts';
import { demoAdmin, demoClassmates, demoParent, demoStudent, demoTeacher } from './people.ts';
import { seedMeeting } from './seed-meeting.ts';
import { seedDocuments, type OpenDemoFile } from './seed-documents.ts';

export interface DemoOptions {
  course: DemoCourse;
  /** Opens a file of the course. */
  openFile: OpenDemoFile;
  /** Of the four demo accounts. */
  password: string;
}

const classKey = 'demo-class';
const quizKey = 'demo-quiz';
const organisationName = 'Harbour Road School';

/** Brings the demo to its full state; repeated, it changes only a changed password. */
export async function seedDemo(deps: Dependencies, options: DemoOptions): Promise<void> {
  const { id: organisationId } = await ensureDefaultOrganisation(deps, organisationName);
  const ensure = (person: typeof demoStudent, password?: string) =>
    ensureDemoPerson(deps, { ...person, organisationId, password });
  const teacher = await ensure(demoTeacher, options.password);
  const student = await ensure(demoStudent, options.password);
  const parent = await ensure(demoParent, options.password);
  await ensure(demoAdmin, options.password);
  await deps.records.guardians.link({
    guardianId: parent.id,
    studentId: student.id,
    createdAt: new Date(deps.clock.now()),
  });
  const classmates = [];
  for (const classmate of demoClassmates) classmates.push(await ensure(classmate));
  const caller = actAs(teacher);
  const classroom = await seedClassroom(deps, caller, options.course);
  await addStudents(deps, caller, classroom, [student, ...classmates]);
  await seedDocuments(deps, { caller, classroom, course: options.course, openFile: options.openFile });
  await seedQuiz(deps, caller, classroom, options.course);
  const { course, openFile } = options;
  await seedMeeting(deps, { caller, studentId: student.id, classroomId: classroom.id, course, openFile });
}

/** The seeding acts as the teacher, in a session that is not kept. */
function actAs({ id: userId, role, organisationId }: Person): Caller {
  return { viewer: { userId, role, organisationId, sessionId: uuidV7(), scopes: [sessionScope] }, traceparent: null };
}

/** What an earlier start made stays, even when the course has been rewritten since. */
const madeBefore = (deps: Dependencies, { viewer }: Caller, mutation: string, key: string) =>
  deps.records.idempotency.find(viewer.userId, mutation, key);

async function seedClassroom(
  deps: Dependencies,
  caller: Caller,
  { classroom }: DemoCourse,
): Promise<Classroom> {
  const made = await madeBefore(deps, caller, 'createClassroom', classKey);
  const [found] = made ? await deps.records.classrooms.byIds([made.resultId]) : [];
  if (found) return found;
  const outcome = await createClassroom(deps, { caller, ...classroom, idempotencyKey: classKey });
  if (outcome.ok) return outcome.value;
  throw new Error(`The demo class cannot be made: ${outcome.message}`);
}

async function addStudents(
  deps: Dependencies,
  caller: Caller,
  { id: classroomId }: Classroom,
  people: Person[],
) {
  await deps.transact(async (work) => {
    for (const { id: accountId } of people)
      await addMember(deps, work, { classroomId, accountId, role: 'STUDENT' }, originOf(caller));
  });
}

async function seedQuiz(
  deps: Dependencies,
  caller: Caller,
  { id: classroomId }: Classroom,
  { quiz }: DemoCourse,
) {
  if (await madeBefore(deps, caller, 'createAssessment', quizKey)) return;
  const outcome = await createAssessment(deps, {
    caller,
    classroomId,
    title: quiz.title,
    questions: quiz.questions,
    isProctored: true,
    isPublished: true,
    idempotencyKey: quizKey,
  });
  if (!outcome.ok) throw new Error(`The demo quiz cannot be made: ${outcome.message}`);
}
