/** The classes of a person: all of them for the person, for others those they share. */
import type { PageRequest } from '@ensure-study/kit/pagination';
import type { Dependencies } from '../dependencies.ts';
import type { Sight } from '../sight/ports.ts';
import type { ListedClassroom } from './ports.ts';

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
