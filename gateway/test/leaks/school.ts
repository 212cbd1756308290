/** A few classes that teach the same, people who come and go, and what they do. */
import { expect, vi } from 'vitest';
import type { Caller, Data } from '../clients.ts';
import type { Supergraph } from '../supergraph.ts';
import {
  askEntities,
  follow,
  lookEverywhere,
  question,
  type Asked,
  type Lesson,
  type Seen,
} from './probes.ts';

export type Step =
  | { kind: 'join' | 'leave' | 'ask'; student: number; lesson: number }
  | { kind: 'delete' | 'restore'; lesson: number };

export interface School {
  lessons: Lesson[];
  students: Required<Caller>[];
  /** And the teachers. */
  people: Required<Caller>[];
  isMember(who: Required<Caller>, lesson: Lesson): boolean;
  take(step: Step): Promise<void>;
  /** All that somebody gets to see. */
  look(who: Required<Caller>): Promise<Seen>;
}

const asked = 3;

export async function makeLesson(
  { mutate, upload, watch, get }: Supergraph,
  teacher: Required<Caller>,
  mark: string,
): Promise<Lesson> {
  const named = { name: 'Tides', subject: 'Geography' };
  const { classroom } = await mutate(teacher, 'createClassroom', named, 'classroom { id joinCode }');
  const content = `# Tides\n\n## The bay of ${mark}\n\nIn the bay of ${mark} the tide rises by 4 metres twice a day, because the Moon pulls the sea.\n`;
  const file = { name: `${mark}.md`, type: 'text/markdown', content };
  const { data } = await upload(teacher, { classroomId: classroom.id }, file);
  const { id: materialId } = (data?.uploadMaterial as Data).material;
  const indexing = 'subscription($id: ID!) { materialIndexing(materialId: $id) { stage } }';
  await watch(teacher, indexing, { id: materialId });
  const list = 'query($id: ID!) { node(id: $id) { ... on Material { passageList { nodes { id } } } } }';
  const [{ id: passageId }] = (await get(teacher, list, { id: materialId })).passageList.nodes;
  return { classroomId: classroom.id, joinCode: classroom.joinCode, materialId, passageId, mark, teacher };
}

/** Teachers are members of the classes that they made, students of none yet. */
export function openSchool(supergraph: Supergraph, lessons: Lesson[], students: Required<Caller>[]): School {
  const { mutate, mutationOf, ask } = supergraph;
  const people = [...students, ...new Set(lessons.map(({ teacher }) => teacher))];
  const members = new Map(lessons.map(({ classroomId }) => [classroomId, new Set<string>()]));
  const turns: Asked[] = [];
  const isMember = ({ userId }: Required<Caller>, { classroomId, teacher }: Lesson) =>
    teacher.userId === userId || members.get(classroomId)?.has(userId) === true;

  async function join(student: Required<Caller>, { classroomId, joinCode }: Lesson): Promise<void> {
    const { __typename: answer } = await mutate(student, 'joinClassroom', { code: joinCode });
    if (answer === 'JoinClassroomSuccess') members.get(classroomId)?.add(student.userId);
  }

  async function leave(student: Required<Caller>, { classroomId }: Lesson): Promise<void> {
    await mutate(student, 'leaveClassroom', { classroomId });
    members.get(classroomId)?.delete(student.userId);
    const search = 'knowledge { search(query: "tide") { text } }';
    const wanted = { at: 0, type: 'Classroom', id: classroomId, selection: search };
    // The services hear of it by an event; what holds from then on is looked at.
    const isHeard = async () => {
      const { data } = await askEntities(supergraph, student, [wanted]);
      expect((data?.a0 as Data[] | undefined)?.[0]).toEqual({ knowledge: null });
    };
    await vi.waitFor(isHeard, { timeout: 20_000 });
  }

  async function askTutor(student: Required<Caller>, lesson: Lesson): Promise<void> {
    const input = { classroomId: lesson.classroomId, question };
    const mutation = mutationOf('askTutor', 'turn { id session { id } }');
    const { turn } = (await ask(student, mutation, { input })).data?.askTutor ?? {};
    if (!isMember(student, lesson)) expect(turn).toBeUndefined();
    if (!turn) return;
    await follow(supergraph, student, turn.id);
    turns.push({ turnId: turn.id, sessionId: turn.session.id });
  }

  return {
    ...{ lessons, students, people, isMember },
    async take(step) {
      const lesson = lessons[step.lesson]!;
      if (!('student' in step)) {
        await mutate(lesson.teacher, `${step.kind}Material`, { materialId: lesson.materialId });
        return;
      }
      const student = students[step.student]!;
      await { join, leave, ask: askTutor }[step.kind](student, lesson);
    },
    look: (who) => lookEverywhere(supergraph, who, { lessons, people, asked: turns.slice(-asked) }),
  };
}
