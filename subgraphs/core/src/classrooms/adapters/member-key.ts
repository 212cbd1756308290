/** The place of a member in the list by name: the name as sorted, then the membership. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';

const separator = '\n';

export const memberKey = (sortName: string, membershipId: string): string =>
  `${membershipId}${separator}${sortName}`;

/** Opens a key; throws BAD_USER_INPUT for one that this list cannot have made. */
export function parseMemberKey(key: string): { sortName: string; id: string } {
  const [id, ...name] = key.split(separator);
  if (name.length === 0 || !Uuid.safeParse(id).success || key.includes('\0'))
    throw badInput('after is not a cursor of this list.');
  return { id: id as string, sortName: name.join(separator) };
}
