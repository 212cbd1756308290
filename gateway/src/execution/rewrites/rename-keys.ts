/** Names that the gateway gave to what it plans, turned back into those that clients and subgraphs know. */
import { GraphQLError } from 'graphql';

/** Names by the name that stands in their place. */
export type Names = ReadonlyMap<string, string>;

/** The value with its keys renamed at every depth, in their order. */
export function renameKeys<T>(value: T, names: Names): T {
  if (Array.isArray(value)) return value.map((each) => renameKeys(each, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype, a key `__proto__` is a key like any other.
  const renamed: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) renamed[names.get(key) ?? key] = renameKeys(inner, names);
  return renamed as T;
}

/** The error with its path renamed; the same error where nothing in its path is. */
export function renamePath<E>(error: E, names: Names): E | GraphQLError {
  if (!(error instanceof GraphQLError)) return error;
  const path = error.path?.map((step) => names.get(String(step)) ?? step);
  if (!path || path.every((step, index) => step === error.path?.[index])) return error;
  const { message, nodes, source, positions, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}
