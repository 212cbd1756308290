/** The classes of a person: all of them for the person, for others those they share. */
import { forbidden } from '@ensure-study/kit/errors';
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { ListedClassroom } from './ports.ts';

/** Deleted classes that the person taught, at most `first + 1`; throws FORBIDDEN to others. */
export async function listDeletedClassrooms(
  { records }: Pick<Dependencies, 'records'>,
  { asker }: Sight,
  personId: string,
  page: PageRequest,
): Promise<ListedClassroom[]> {
  if (asker?.userId !== personId) throw forbidden('Deleted classes are for the teacher.');
  return records.classrooms.deletedOf(personId, page);
}

/** Newest membership first, at most `first + 1`. */
export async function listClassrooms(
  { records }: Pick<Dependencies, 'records'>,
  { asker }: Sight,
  personId: string,
  page: PageRequest,
): Promise<ListedClassroom[]> {
  if (!asker) return [];
  return records.classrooms.ofPerson(personId, page, asker.userId === personId ? undefined : asker.userId);
}
