/** What the person who asked does with a turn of the tutor, and what a teacher of the class makes of its answer. */
import { uuidV7 } from '@ensure-study/kit/uuid';
import { unknown, type Row } from './fixture.ts';

/** Who asked, an id of another kind, one that nothing has, a teacher of the class, and nobody. */
const ofTurn = (verb: string, answers: string, rest: object = {}): Row[] => [
  {
    name: `who asked ${verb}`,
    as: 'student',
    input: ({ turn }) => ({ turnId: turn.id, ...rest }),
    answers,
  },
  {
    name: 'an id of another kind is no turn',
    as: 'student',
    input: ({ material }) => ({ turnId: material.id, ...rest }),
    answers: 'InvalidInputProblem',
    path: ['turnId'],
  },
  {
    name: 'a turn must exist',
    as: 'student',
    input: () => ({ turnId: unknown('TutorTurn'), ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a teacher of the class does not learn of it',
    as: 'teacher',
    input: ({ turn }) => ({ turnId: turn.id, ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ turn }) => ({ turnId: turn.id, ...rest }),
    answers: 'UNAUTHENTICATED',
  },
];

const settings = { tone: 'PLAIN', sources: 'CLASSROOM' };

export const tutorRows: Record<string, Row[]> = {
  stopTutorTurn: ofTurn('stops it', 'StopTutorTurnSuccess'),
  // Stopped or answered, it has ended.
  rateTutorTurn: ofTurn('rates it', 'RateTutorTurnSuccess', { vote: 'UP' }),
  releaseTopic: [
    {
      name: 'who asked lets it go',
      as: 'student',
      input: ({ session }) => ({ sessionId: session.id }),
      answers: 'ReleaseTopicSuccess',
    },
    {
      name: 'an id of another kind is no conversation',
      as: 'student',
      input: ({ turn }) => ({ sessionId: turn.id }),
      answers: 'InvalidInputProblem',
      path: ['sessionId'],
    },
    {
      name: 'a conversation must exist',
      as: 'student',
      input: () => ({ sessionId: unknown('TutorSession') }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a teacher of the class does not learn of it',
      as: 'teacher',
      input: ({ session }) => ({ sessionId: session.id }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: ({ session }) => ({ sessionId: session.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  setTutorSettings: [
    {
      name: 'a teacher decides',
      as: 'teacher',
      input: ({ classroom }) => ({ classroomId: classroom.id, ...settings }),
      answers: 'SetTutorSettingsSuccess',
    },
    {
      name: 'an id of another kind is no class',
      as: 'teacher',
      input: ({ material }) => ({ classroomId: material.id, ...settings }),
      answers: 'InvalidInputProblem',
      path: ['classroomId'],
    },
    {
      name: 'a class must exist',
      as: 'teacher',
      input: () => ({ classroomId: unknown('Classroom'), ...settings }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a student does not',
      as: 'student',
      input: ({ classroom }) => ({ classroomId: classroom.id, ...settings }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'an outsider does not learn of the class',
      as: 'parent',
      input: ({ classroom }) => ({ classroomId: classroom.id, ...settings }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: ({ classroom }) => ({ classroomId: classroom.id, ...settings }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  curateMaterial: [
    {
      name: 'a teacher says where it comes from',
      as: 'teacher',
      input: ({ material }) => ({ materialId: material.id, url: null }),
      answers: 'CurateMaterialSuccess',
    },
    {
      name: 'an address must be one',
      as: 'teacher',
      input: ({ material }) => ({ materialId: material.id, url: 'javascript:alert(1)' }),
      answers: 'InvalidInputProblem',
      path: ['url'],
    },
    {
      name: 'a document must exist',
      as: 'teacher',
      input: () => ({ materialId: unknown('Material'), url: null }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a student does not',
      as: 'student',
      input: ({ material }) => ({ materialId: material.id, url: null }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'an outsider does not learn of it',
      as: 'parent',
      input: ({ material }) => ({ materialId: material.id, url: null }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'nobody does not',
      as: 'nobody',
      input: ({ material }) => ({ materialId: material.id, url: null }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  eraseTutorMemory: [
    {
      name: 'a conversation that is gone is erased once more',
      as: 'student',
      input: ({ classroom }) => ({ classroomId: classroom.id, sessionId: unknown('TutorSession') }),
      answers: 'EraseTutorMemorySuccess',
    },
    {
      name: 'an id of another kind is no conversation',
      as: 'student',
      input: ({ classroom, turn }) => ({ classroomId: classroom.id, sessionId: turn.id }),
      answers: 'InvalidInputProblem',
      path: ['sessionId'],
    },
    {
      name: 'an outsider has nothing there',
      as: 'parent',
      input: ({ classroom }) => ({ classroomId: classroom.id }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody erases',
      as: 'nobody',
      input: ({ classroom }) => ({ classroomId: classroom.id }),
      answers: 'UNAUTHENTICATED',
    },
  ],
  decideTutorExample: [
    {
      name: 'a teacher of the class makes it an example',
      as: 'teacher',
      input: ({ example }) => ({ exampleId: example.id, decision: 'PROMOTE' }),
      answers: 'DecideTutorExampleSuccess',
    },
    {
      name: 'a teacher leaves it to its votes',
      as: 'teacher',
      input: ({ example }) => ({ exampleId: example.id, decision: 'LEAVE_TO_VOTES' }),
      answers: 'DecideTutorExampleSuccess',
    },
    {
      name: 'an id of another kind is no example',
      as: 'teacher',
      input: ({ turn }) => ({ exampleId: turn.id, decision: 'DEMOTE' }),
      answers: 'InvalidInputProblem',
      path: ['exampleId'],
    },
    {
      name: 'an example must exist',
      as: 'teacher',
      input: () => ({ exampleId: uuidV7(), decision: 'DEMOTE' }),
      answers: 'NotFoundProblem',
    },
    {
      name: 'a student of the class decides on none',
      as: 'student',
      input: ({ example }) => ({ exampleId: example.id, decision: 'DEMOTE' }),
      answers: 'NotAllowedProblem',
    },
    {
      name: 'nobody decides',
      as: 'nobody',
      input: ({ example }) => ({ exampleId: example.id, decision: 'DEMOTE' }),
      answers: 'UNAUTHENTICATED',
    },
  ],
};
