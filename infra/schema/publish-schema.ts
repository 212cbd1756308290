/** Publishes a changed schema: an entry in the changelog, and the shape that the next change is compared with. Pure. */
import {
  buildSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
  type GraphQLSchema,
} from 'graphql';
import { compareScopes } from './compare-scopes.ts';
import { compareSchemas, deprecations, usesOf, type SchemaChanges } from './compare-schemas.ts';
import { addEntry, deprecatedSince, deprecationLine, restorationLine } from './domain/changelog.ts';
import { isRipe, refuseDeprecation } from './domain/deprecation-policy.ts';
import { scopeLine } from './domain/scopes.ts';

export interface PublishInput {
  /** What was published last; undefined before the first time. */
  published: string | undefined;
  /** The schema as it is now. */
  current: string;
  changelog: string;
  /** What the change is for, in one sentence. */
  why: string;
  /** YYYY-MM-DD. */
  today: string;
}
export type PublishOutcome =
  | { kind: 'unchanged' }
  /** One sentence for each thing that stands in the way. */
  | { kind: 'refused'; sentences: string[] }
  | { kind: 'published'; published: string; changelog: string };

const note = '# What clients rely on, as it was published last by `npm run schema:changes`; do not edit.\n';

/**
 * What clients rely on of a schema: names, types, deprecations and the scopes that are asked for, in a fixed order, without
 * what is only said of them.
 */
export function shapeOf(sdl: string): string {
  const bare = visit(parse(sdl), {
    enter: (node) => {
      if (!('description' in node) || !node.description) return undefined;
      const line = scopeLine(node.description.value);
      const description = line === undefined ? undefined : { kind: Kind.STRING, value: line };
      return { ...node, description };
    },
  });
  return `${note}${printSchema(lexicographicSortSchema(buildSchema(print(bare))))}\n`;
}

/** Refuses what breaks a promise of the deprecation policy; otherwise answers both files as they are to be. */
export async function publishSchema(input: PublishInput): Promise<PublishOutcome> {
  const { published: before, changelog, why, today: day } = input;
  const published = shapeOf(input.current);
  if (published === before) return { kind: 'unchanged' };
  if (before === undefined) {
    const nothing = { breaking: [], dangerous: [], deprecated: [], added: [] };
    return { kind: 'published', published, changelog: addEntry(changelog, { day, why, ...nothing }) };
  }
  const changes = await findChanges(buildSchema(before), buildSchema(published));
  const sentences = [...refuseBreaking(changes, input, before), ...refuseDeprecations(changes, day, before)];
  if (sentences.length > 0) return { kind: 'refused', sentences };
  const entry = {
    ...{ day, why },
    breaking: changes.breaking.map(({ sentence }) => sentence),
    dangerous: changes.dangerous.map(({ sentence }) => sentence),
    added: changes.added.map(({ sentence }) => sentence),
    deprecated: [
      ...[...changes.deprecated].map(([coordinate, reason]) => deprecationLine(coordinate, reason)),
      ...changes.restored.map(restorationLine),
    ],
  };
  return { kind: 'published', published, changelog: addEntry(changelog, entry) };
}

const scopesAreNew =
  'What asks for a scope says so in the last line of its description, and is not to ask for another one (`Scope: …`).';

/** With scopes: to ask for more than before breaks every token that was made before. */
async function findChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChanges> {
  const changes = await compareSchemas(before, after);
  const { stricter, looser, areNew } = compareScopes(before, after);
  const asChange = (change: { coordinate: string; sentence: string }) => ({ ...change, isRemoval: false });
  const first = areNew ? [{ coordinate: '', sentence: scopesAreNew }] : [];
  return {
    ...changes,
    breaking: [...changes.breaking, ...stricter.map(asChange)],
    added: [...changes.added, ...[...first, ...looser].map(asChange)],
  };
}

function refuseBreaking(
  { breaking }: SchemaChanges,
  { changelog, today }: PublishInput,
  before: string,
): string[] {
  const schema = buildSchema(before);
  const reasons = deprecations(schema);
  const since = deprecatedSince(changelog);
  const removed = new Set(breaking.filter(({ isRemoval }) => isRemoval).map(({ coordinate }) => coordinate));
  const mayGo = (coordinate: string): boolean =>
    isRipe({ since: since.get(coordinate), reason: reasons.get(coordinate) }, today) ||
    // A type cannot be deprecated itself: it goes with the last that led to it.
    (schema.getType(coordinate) !== undefined &&
      usesOf(schema, coordinate).every((use) => mayGo(use) || removed.has(use.split('.')[0] ?? '')));
  return breaking
    .filter(({ coordinate, isRemoval }) => !isRemoval || !mayGo(coordinate))
    .map(({ coordinate, sentence, isRemoval }) =>
      isRemoval
        ? `${sentence} It has to be deprecated for six months first; the changelog has ${coordinate} deprecated since ${since.get(coordinate) ?? 'never'}.`
        : `${sentence} What is published is not tightened or given another shape: add something beside it, and deprecate this.`,
    );
}

function refuseDeprecations({ deprecated }: SchemaChanges, today: string, before: string): string[] {
  const reasonsBefore = deprecations(buildSchema(before));
  return [...deprecated].flatMap(
    ([coordinate, reason]) =>
      refuseDeprecation(coordinate, { reason, reasonBefore: reasonsBefore.get(coordinate) }, today) ?? [],
  );
}
