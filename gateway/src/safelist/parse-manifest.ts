/** The file that lists which operations are served: a manifest as Apollo's tools write it for a client. */
import { stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';

const Manifest = z.looseObject({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.looseObject({ id: z.string().min(1), body: z.string().min(1) })),
});

export interface OperationList {
  /** Texts by id. */
  byId: ReadonlyMap<string, string>;
  /** Whether the text is listed, whatever its spaces and comments. */
  has(text: string): boolean;
}

/** Throws for what is no such manifest, and for one that gives an id twice. */
export function parseManifest(json: string): OperationList {
  const { operations } = Manifest.parse(JSON.parse(json));
  const byId = new Map(operations.map(({ id, body }) => [id, body]));
  if (byId.size < operations.length) throw new Error('An id stands for more than one operation.');
  const texts = new Set(operations.map(({ body }) => stripIgnoredCharacters(body)));
  return { byId, has: (text) => texts.has(stripped(text)) };
}

/** What is no GraphQL is in no list. */
function stripped(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return '';
  }
}
