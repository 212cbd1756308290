/** What the rows of the matrix are about: people, and a class with a document and the demo quiz. */
import { toGlobalId, type NodeType } from '@ensure-study/contracts/ids';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { nobody, type Caller, type Clients, type Data } from '../clients.ts';

export interface Fixture {
  people: Record<'student' | 'teacher' | 'parent' | 'admin' | 'nobody', Caller>;
  /** A class of the teacher that the student has joined; the parent and the admin have not. */
  classroom: { id: string; joinCode: string };
  material: { id: string };
  quiz: { id: string; questions: { id: string; choices: { id: string }[] | null }[] };
  /** Of the student, in progress. */
  attempt: { id: string };
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

export async function makeFixture({ signIn, mutate, upload, get }: Clients): Promise<Fixture> {
  const people = {
    student: await signIn('student'),
    teacher: await signIn('teacher'),
    parent: await signIn('parent'),
    admin: await signIn('admin'),
    nobody,
  };
  const { student, teacher } = people;
  const input = { name: 'Shore', subject: 'Biology' };
  const { classroom } = await mutate(teacher, 'createClassroom', input, 'classroom { id joinCode }');
  await mutate(student, 'joinClassroom', { code: classroom.joinCode });
  const file = { name: 'tides.md', type: 'text/markdown', content: '# Tides\n\nThe moon pulls the sea.\n' };
  const { data } = await upload(teacher, { classroomId: classroom.id }, file);
  const { material } = data?.uploadMaterial as Data;
  const classes = 'query { viewer { classrooms { nodes { assessments { nodes { id } } } } } }';
  const { classrooms } = await get(student, classes);
  const [{ id }] = classrooms.nodes.flatMap(({ assessments }: Data) => assessments.nodes);
  const { attempt } = await mutate(student, 'startAttempt', { assessmentId: id }, 'attempt { id }');
  const questions =
    'query($id: ID!) { node(id: $id) { ... on Assessment { id questions { id choices { id } } } } }';
  const quiz = (await get(student, questions, { id })) as Fixture['quiz'];
  return { people, classroom, material, quiz, attempt };
}
