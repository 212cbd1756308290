/**
 * Queries made from a schema by a seed: valid, of bounded depth and size, about objects that are there. The same seed,
 * schema and facts give the same queries.
 */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createRandom } from '../../bench/domain/made-up-text.ts';
import { createChance, type Chance } from './domain/chance.ts';
import { costsItsParent } from './refused-fields.ts';
import { createArguments, type Arguments, type Facts } from './make-arguments.ts';

export interface GeneratedQuery {
  text: string;
  variables: Record<string, unknown>;
}

export interface QueryGeneratorOptions {
  /** As clients see it. */
  schema: GraphQLSchema;
  facts: Facts;
  seed: number;
}

const depthMax = 7;
const fieldsMax = 60;
const rootFieldsMax = 3;
/** At one place, so that a query goes deep in some of it instead of broad in all. */
const widthMax = 6;
/** How often what begins a query does, beside once: of most there is more to see. */
const oftener: Record<string, number> = { node: 4, viewer: 3, search: 2 };
/** How often a field is asked for that is refused to some, and takes its parent with it. */
const refusedShare = 0.2;

/** One query in the making. */
interface Draft {
  schema: GraphQLSchema;
  facts: Facts;
  chance: Chance;
  values: Arguments;
  fragments: string[];
  fieldsLeft: number;
  aliases: number;
}

/** What is selected at one place, whatever fragments it stands in: no two fields there may answer under one name. */
interface Place {
  depth: number;
  taken: Set<string>;
  /** Whether the place is of one object type alone: fragments of several types would share its names. */
  isOfOneType: boolean;
}

const place = (depth: number, isOfOneType: boolean): Place => ({ depth, taken: new Set(), isOfOneType });

/** Queries without end. */
export function createQueryGenerator({ schema, facts, seed }: QueryGeneratorOptions) {
  const chance = createChance(createRandom(seed));
  const root = schema.getQueryType() as GraphQLObjectType;
  return {
    next(): GeneratedQuery {
      const values = createArguments({ facts, chance });
      const draft: Draft = {
        schema,
        facts,
        chance,
        values,
        fragments: [],
        fieldsLeft: fieldsMax,
        aliases: 0,
      };
      const fields = Object.values(root.getFields()).flatMap((field) =>
        Array.from({ length: oftener[field.name] ?? 1 }, () => field),
      );
      const here = place(depthMax, true);
      const asked = Array.from({ length: 1 + chance.below(rootFieldsMax) }, () => chance.oneOf(fields));
      const selections = asked.map((field) => fieldText(draft, field, here)).join(' ');
      const definitions = values.definitions().length > 0 ? `(${values.definitions().join(', ')})` : '';
      const text = [`query Made${definitions} { ${selections} }`, ...draft.fragments].join('\n');
      return { text, variables: values.variables() };
    },
  };
}

/** `alias: field(arguments) @include(if: $on) { ... }` */
function fieldText(draft: Draft, field: GraphQLField<unknown, unknown>, here: Place): string {
  draft.fieldsLeft -= 1;
  const { chance, values, facts } = draft;
  const asked = field.args.filter((argument) => isRequiredArgument(argument) || chance.is(0.4));
  const type = chance.oneOf(Object.keys(facts.ids));
  const given = asked.map((argument) => `${argument.name}: ${values.text(argument, type)}`);
  const isAliased = here.taken.has(field.name) || chance.is(0.15);
  if (!isAliased) here.taken.add(field.name);
  const name = isAliased ? `a${(draft.aliases += 1)}: ${field.name}` : field.name;
  const call = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${condition(draft)}`;
  const inner = getNamedType(field.type);
  if (!isCompositeType(inner)) return call;
  // What `node` is asked for is of the type that the id is of, most times.
  const expected = field.name === 'node' && chance.is(0.85) ? draft.schema.getType(type) : undefined;
  return `${call} ${selectionText(draft, inner, here.depth - 1, expected as GraphQLObjectType | undefined)}`;
}

/** Most often nothing. */
function condition({ chance, values }: Draft): string {
  if (!chance.is(0.1)) return '';
  const isOn = chance.is(0.7);
  const text = chance.is(0.7) ? values.flag(isOn) : String(isOn);
  return chance.is(0.5) ? ` @include(if: ${text})` : ` @skip(if: ${text})`;
}

function selectionText(
  draft: Draft,
  type: GraphQLCompositeType,
  depth: number,
  expected?: GraphQLObjectType,
): string {
  const here = place(depth, isObjectType(type));
  if (isObjectType(type)) return `{ ${fieldsText(draft, type, here)} }`;
  const parts = ['__typename'];
  if (!isUnionType(type) && draft.chance.is(0.5))
    parts.push(...leavesOf(Object.values(type.getFields())).map((field) => fieldText(draft, field, here)));
  const possible = draft.schema.getPossibleTypes(type);
  const types = expected ? [expected] : draft.chance.some(possible, 3);
  for (const one of types)
    parts.push(`... on ${one.name}${condition(draft)} { ${fieldsText(draft, one, here)} }`);
  return `{ ${parts.join(' ')} }`;
}

const leavesOf = (fields: readonly GraphQLField<unknown, unknown>[]) =>
  fields.filter(({ type }) => isLeafType(getNamedType(type)));

/** Some fields of a type, some of them within fragments. */
function fieldsText(draft: Draft, type: GraphQLObjectType, here: Place): string {
  const { chance } = draft;
  const isDeepEnough = here.depth <= 0 || draft.fieldsLeft <= 0;
  const fields = Object.values(type.getFields()).filter(
    (field) => !costsItsParent(field) || chance.is(refusedShare),
  );
  const offered = isDeepEnough ? leavesOf(fields) : fields;
  const chosen = chance.some(offered, isDeepEnough ? 2 : widthMax);
  const parts = chosen.map((field) => fieldText(draft, field, here));
  if (chosen.length === 0 || chance.is(0.2)) parts.push('__typename');
  if (!isDeepEnough && chance.is(0.1))
    parts.push(
      `...${chance.is(0.5) ? ` on ${type.name}` : ''}${condition(draft)} { ${fieldsText(draft, type, here)} }`,
    );
  if (!isDeepEnough && here.isOfOneType && chance.is(0.15)) parts.push(`...${fragmentOf(draft, type, here)}`);
  return parts.join(' ');
}

/** A named fragment; its own composite fields have names that nothing else has, so that it can stand anywhere. */
function fragmentOf(draft: Draft, type: GraphQLObjectType, { depth }: Place): string {
  const name = `Part${draft.fragments.length + 1}`;
  // Its place in the list is kept before what is inside may make fragments too.
  const at = draft.fragments.push('') - 1;
  const own: Place = { ...place(depth, false), taken: new Set(namesToAlias(type)) };
  const fields = draft.chance.some(Object.values(type.getFields()), 3);
  const parts = ['__typename', ...fields.map((field) => fieldText(draft, field, own))];
  draft.fragments[at] = `fragment ${name} on ${type.name} { ${parts.join(' ')} }`;
  return `${name}${condition(draft)}`;
}

const namesToAlias = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields()).flatMap(({ name, args, type: of }) =>
    args.length > 0 || isCompositeType(getNamedType(of)) || isAbstractType(getNamedType(of)) ? [name] : [],
  );
