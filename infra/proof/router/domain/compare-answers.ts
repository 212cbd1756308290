/** Whether two servers have answered the same. */

export interface Answer {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/**
 * What is compared: the data, absent or null alike, and of the errors where their null is and which they are. Of several
 * fields that fail where one null swallows them all, a server may name any (GraphQL 6.4.4), so the null counts.
 */
export function toComparable({ data = null, errors = [] }: Answer) {
  const told = errors.map(
    ({ path = [], extensions }) => `${nullOn(data, path).join('.')}: ${String(extensions?.code)}`,
  );
  return { data, errors: [...new Set(told)].sort() };
}

/** The part of a path that leads to the first null. */
function nullOn(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let here = data;
  for (const [index, step] of path.entries()) {
    if (here === null || here === undefined) return path.slice(0, index);
    here = (here as Record<string | number, unknown>)[step];
  }
  return path;
}

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * The value with every moment of a time replaced: how far analytics has counted is now, while nothing waits. What was
 * stored before that time stays.
 */
export function withoutMoments<T>(value: T, fromMs: number, toMs: number): T {
  const isWithin = (text: string) => {
    const atMs = time.test(text) ? Date.parse(text) : Number.NaN;
    return atMs >= fromMs && atMs <= toMs;
  };
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' && isWithin(one) ? '<now>' : one,
  ) as T;
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
