/** What documents undergo. */
import { unknown, type Row } from './fixture.ts';

/** Rows of a change of the draft; `rest` is what it takes besides the id. */
const change = (success: string, rest: object = {}): Row[] => [
  {
    name: 'a teacher of the class does',
    as: 'teacher',
    input: (fixture) => ({ materialId: fixture.draft.id, ...rest }),
    answers: success,
  },
  {
    name: 'once more changes nothing',
    as: 'teacher',
    input: (fixture) => ({ materialId: fixture.draft.id, ...rest }),
    answers: success,
  },
  {
    name: 'an id must be one',
    as: 'teacher',
    input: () => ({ materialId: 'no id', ...rest }),
    answers: 'InvalidInputProblem',
    path: ['materialId'],
  },
  {
    name: 'a document must exist',
    as: 'teacher',
    input: () => ({ materialId: unknown('Material'), ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a student does not',
    as: 'student',
    input: (fixture) => ({ materialId: fixture.material.id, ...rest }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'an outsider does not learn of it',
    as: 'parent',
    input: (fixture) => ({ materialId: fixture.material.id, ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: (fixture) => ({ materialId: fixture.material.id, ...rest }),
    answers: 'UNAUTHENTICATED',
  },
];

/** Rows of a change of a passage; `rest` is what it takes besides the id. */
const mend = (success: string, rest: object): Row[] => [
  {
    name: 'a teacher of the class does',
    as: 'teacher',
    input: ({ passage }) => ({ passageId: passage.id, ...rest }),
    answers: success,
  },
  {
    name: 'an id must be one',
    as: 'teacher',
    input: () => ({ passageId: 'no id', ...rest }),
    answers: 'InvalidInputProblem',
    path: ['passageId'],
  },
  {
    name: 'a passage must exist',
    as: 'teacher',
    input: () => ({ passageId: unknown('Passage'), ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a student does not',
    as: 'student',
    input: ({ passage }) => ({ passageId: passage.id, ...rest }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'an outsider does not learn of it',
    as: 'parent',
    input: ({ passage }) => ({ passageId: passage.id, ...rest }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: ({ passage }) => ({ passageId: passage.id, ...rest }),
    answers: 'UNAUTHENTICATED',
  },
];

export const materialRows: Record<string, Row[]> = {
  renameMaterial: [
    ...change('RenameMaterialSuccess', { name: 'A draft' }),
    {
      name: 'it does not become what it is not',
      as: 'teacher',
      input: (fixture) => ({ materialId: fixture.draft.id, name: 'A draft.pdf' }),
      answers: 'InvalidInputProblem',
      path: ['name'],
    },
  ],
  deleteMaterial: change('DeleteMaterialSuccess'),
  restoreMaterial: change('RestoreMaterialSuccess'),
  correctPassage: [
    ...mend('CorrectPassageSuccess', { text: 'The moon pulls the sea.' }),
    {
      name: 'a passage needs words',
      as: 'teacher',
      input: ({ passage }) => ({ passageId: passage.id, text: ' ' }),
      answers: 'InvalidInputProblem',
      path: ['text'],
    },
    {
      name: 'what another teacher put there meanwhile is not overwritten',
      as: 'teacher',
      input: ({ passage }) => ({ passageId: passage.id, text: 'Mine.', textBefore: 'As it was.' }),
      answers: 'PassageConflictProblem',
    },
  ],
  hidePassage: mend('HidePassageSuccess', { hidden: false }),
};
