/** A teacher says whether an answer is an example of the class. */
import { Uuid } from '@ensure-study/contracts/ids';
import { invalidInput, missing, notAllowed, ok, type Outcome } from '@ensure-study/kit/outcome';
import type { ExampleDecision } from './domain/example.ts';
import { isToldToStaff } from './domain/told-to-staff.ts';
import type { ExampleRow, ExampleStore } from './insight-ports.ts';
import type { ReadDeps, Reader } from './read-conversations.ts';

export interface DecideExampleDeps extends Pick<ReadDeps, 'access'> {
  examples: ExampleStore;
}
export interface DecideExampleRequest extends Reader {
  exampleId: string;
  /** Null leaves it to the votes. */
  decision: ExampleDecision | null;
}

/** Repeated, it changes nothing. */
export async function decideExample(
  { access, examples }: DecideExampleDeps,
  { userId, exampleId, decision, signal }: DecideExampleRequest,
): Promise<Outcome<ExampleRow, 'InvalidInputProblem' | 'NotAllowedProblem' | 'NotFoundProblem'>> {
  if (!Uuid.safeParse(exampleId).success)
    return invalidInput(['input', 'exampleId'], 'exampleId is not the id of a TutorExample.');
  const example = await examples.find(exampleId);
  const role = example ? await access.roleIn(userId, example.classroomId, signal) : null;
  if (!example || role === null) return missing('example');
  if (role !== 'TEACHER') return notAllowed('Only teachers of the class may decide on its examples.');
  // As in the list, it is not there for teachers.
  if (!isToldToStaff(example.question)) return missing('example');
  // The last turn that had its words may have been erased meanwhile.
  const decided = await examples.decide(exampleId, decision);
  return decided ? ok(decided) : missing('example');
}
