/** The place of a row in a list by name: the name as sorted, then the id. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';

const separator = '\n';

export const nameKey = (sortName: string, rowId: string): string => `${rowId}${separator}${sortName}`;

/** Opens a key; throws BAD_USER_INPUT for one that this list cannot have made. */
export function parseNameKey(key: string): { sortName: string; id: string } {
  const [id, ...name] = key.split(separator);
  if (name.length === 0 || !Uuid.safeParse(id).success || key.includes('\0'))
    throw badInput('after is not a cursor of this list.');
  return { id: id as string, sortName: name.join(separator) };
}
