/** Small shapes that repositories share. */
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
