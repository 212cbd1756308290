/** Whether two servers have answered the same. */

export interface Answer {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface Comparable {
  data: unknown;
  /** Where the null is and which error it was, each once. */
  errors: string[];
}

/**
 * What is compared: the data, absent or null alike, and of the errors where their null is and which they are. Of several
 * fields that fail where one null swallows them all, a server may name any (GraphQL 6.4.4), so the null counts.
 */
export function toComparable({ data = null, errors = [] }: Answer): Comparable {
  const told = errors.map(({ path = [], extensions }) => {
    const place = nullOn(data, path);
    return `${place.join('.')}${place.length < path.length ? swallowed : ''}: ${String(extensions?.code)}`;
  });
  return { data, errors: [...new Set(told)].sort() };
}
const swallowed = '.*';

/**
 * The same, but for which error it was where a null has swallowed what failed: another field may have failed
 * otherwise, but with a code as well.
 */
export const withoutSwallowedCodes = ({ data, errors }: Comparable): Comparable => ({
  data,
  errors: [...new Set(errors.map((told) => told.replace(/\.\*: [A-Z_]+$/, swallowed)))],
});

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

/** `value` with our earlier number wherever it is one that lies between our two: how long something has lasted so far. */
export function settled(value: unknown, before: unknown, after: unknown): unknown {
  if (typeof value === 'number' && typeof before === 'number' && typeof after === 'number')
    return before < value && value < after ? before : value;
  if (!isObject(value) || !isObject(before) || !isObject(after)) return value;
  if (Array.isArray(value)) return value.map((one, index) => settled(one, before[index], after[index]));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, settled(one, before[name], after[name])]),
  );
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** How many single values an answer holds, so that a proof can say how much was equal. */
export function countValues(value: unknown): number {
  if (!isObject(value)) return value === null || value === undefined ? 0 : 1;
  return Object.values(value).reduce((sum: number, one) => sum + countValues(one), 0);
}
