/** Cursors of lists that are ordered by id. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';

/** The uuid after which the page begins. Throws BAD_USER_INPUT for what no list has given out. */
export function idCursor(after: string | undefined): string | undefined {
  if (after !== undefined && !Uuid.safeParse(after).success)
    throw badInput('after is not a cursor of this list.');
  return after;
}
