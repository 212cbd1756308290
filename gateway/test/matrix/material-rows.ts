/** What documents undergo. */
import { unknown, type Row } from './fixture.ts';

/** Rows of a change of the draft that takes nothing but its id. */
const change = (success: string): Row[] => [
  {
    name: 'a teacher of the class does',
    as: 'teacher',
    input: (fixture) => ({ materialId: fixture.draft.id }),
    answers: success,
  },
  {
    name: 'once more changes nothing',
    as: 'teacher',
    input: (fixture) => ({ materialId: fixture.draft.id }),
    answers: success,
  },
  {
    name: 'an id must be one',
    as: 'teacher',
    input: () => ({ materialId: 'no id' }),
    answers: 'InvalidInputProblem',
    path: ['materialId'],
  },
  {
    name: 'a document must exist',
    as: 'teacher',
    input: () => ({ materialId: unknown('Material') }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'a student does not',
    as: 'student',
    input: (fixture) => ({ materialId: fixture.material.id }),
    answers: 'NotAllowedProblem',
  },
  {
    name: 'an outsider does not learn of it',
    as: 'parent',
    input: (fixture) => ({ materialId: fixture.material.id }),
    answers: 'NotFoundProblem',
  },
  {
    name: 'nobody does not',
    as: 'nobody',
    input: (fixture) => ({ materialId: fixture.material.id }),
    answers: 'UNAUTHENTICATED',
  },
];

export const materialRows: Record<string, Row[]> = {
  deleteMaterial: change('DeleteMaterialSuccess'),
  restoreMaterial: change('RestoreMaterialSuccess'),
};
