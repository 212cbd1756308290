/** Whether two servers have answered the same. */

export interface Answer {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** What is compared: the data, absent or null alike, and of the errors where they are and which. */
export function toComparable({ data, errors = [] }: Answer) {
  const told = errors.map(({ path = [], extensions }) => `${path.join('.')}: ${String(extensions?.code)}`);
  return { data: data ?? null, errors: [...new Set(told)].sort() };
}
export type Comparable = ReturnType<typeof toComparable>;

export interface Difference {
  /** Where the first one is. */
  at: string;
  ours: unknown;
  theirs: unknown;
}

/** The first place where they differ; undefined where they are equal. The order of an object's fields counts too, for it is that of the operation. */
export function firstDifference(ours: unknown, theirs: unknown, at = ''): Difference | undefined {
  if (Object.is(ours, theirs)) return undefined;
  const difference = { at, ours, theirs };
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null)
    return difference;
  if (Array.isArray(ours) !== Array.isArray(theirs)) return difference;
  const [own, other] = [Object.keys(ours), Object.keys(theirs)];
  if (own.join() !== other.join()) return difference;
  for (const name of own) {
    const inner = firstDifference(
      (ours as Record<string, unknown>)[name],
      (theirs as Record<string, unknown>)[name],
      at === '' ? name : `${at}.${name}`,
    );
    if (inner) return inner;
  }
  return undefined;
}
