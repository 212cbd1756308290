/** Makes a class of its own for an evaluation, so that only the given documents are found. */
import { randomUUID } from 'node:crypto';
import { refusalOf, UsageError } from './failures.ts';
import { createClassroom } from './operations.ts';
import type { Api } from './ports.ts';

/** The id of the new class, taught by whoever is signed in. */
export async function makeClassroom(api: Api, name: string): Promise<string> {
  const input = { name, subject: 'Evaluation', idempotencyKey: randomUUID() };
  const { createClassroom: result } = await api.call(createClassroom, { input });
  if (result.__typename === 'CreateClassroomSuccess') return result.classroom.id;
  throw new UsageError(`A class cannot be made: ${refusalOf(result).message}`);
}
