/** Places in lists that are not ordered by id: numbers and the id of the node, joined. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';

export interface ListPlace {
  numbers: number[];
  /** Bare uuid. */
  id: string;
}

export const fromPlace = ({ numbers, id }: ListPlace): string => [...numbers, id].join(' ');

/** The place again, undefined for the beginning; throws BAD_USER_INPUT for what no such list has given out. */
export function toPlace(after: string | undefined, count: number): ListPlace | undefined {
  if (after === undefined) return undefined;
  const parts = after.split(' ');
  const id = parts.pop() ?? '';
  const numbers = parts.map(Number);
  if (numbers.length !== count || !numbers.every(isStored) || !Uuid.safeParse(id).success)
    throw badInput('after is not a cursor of this list.');
  return { numbers, id };
}

const isStored = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 31;
