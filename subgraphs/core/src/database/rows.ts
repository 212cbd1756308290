/** Small shapes that repositories share. */
import { Uuid } from '@ensure-study/contracts/ids';
import { badInput } from '@ensure-study/kit/errors';

/** Rows by the key that `keyOf` names, in their order. */
export function groupBy<T, V>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  toValue: (row: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(toValue(row));
    else groups.set(keyOf(row), [toValue(row)]);
  }
  return groups;
}

/** A keyset cursor over ids: a uuid, or the argument was made up. */
export function idCursor(after: string | undefined): string | undefined {
  if (after !== undefined && !Uuid.safeParse(after).success)
    throw badInput('after is not a cursor of this list.');
  return after;
}
