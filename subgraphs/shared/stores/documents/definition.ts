/** What every adapter checks before it asks its store. */
import { requireIdentifier, requireJson } from './json.ts';
import type { CollectionDefinition, Document, FindQuery } from './port.ts';

const namePattern = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const fieldPattern = /^[a-z][A-Za-z0-9]*$/;
const limitMax = 1_000;

/** Throws a TypeError for names that are not the same everywhere. */
export function requireDefinition({ name, indexed }: CollectionDefinition): void {
  if (!namePattern.test(name) || name.length > 60)
    throw new TypeError(`"${name}" is no name of a collection.`);
  for (const field of indexed)
    if (!fieldPattern.test(field) || field === 'id')
      throw new TypeError(`"${field}" is no name of an indexed field.`);
}

/** Throws a TypeError for a document that cannot be kept or found again. Answers its indexed values. */
export function requireDocument(
  { indexed }: CollectionDefinition,
  { id, body }: Document,
): Record<string, string> {
  requireIdentifier('An id', id);
  requireJson(body);
  return Object.fromEntries(
    indexed.flatMap((field) => {
      if (!Object.hasOwn(body, field)) return [];
      const value = body[field];
      requireIdentifier(`The indexed field ${field}`, value);
      return [[field, value]];
    }),
  );
}

/** Throws a TypeError for what no index answers. */
export function requireQuery({ name, indexed }: CollectionDefinition, query: FindQuery): void {
  if (query.field !== 'id' && !indexed.includes(query.field))
    throw new TypeError(`${name} has no index on ${query.field}.`);
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > limitMax)
    throw new TypeError(`A limit is from 1 to ${limitMax}.`);
}
