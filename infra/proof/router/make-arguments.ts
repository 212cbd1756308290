/** Arguments about what is there: as text in the query, or as variables beside it. */
import {
  astFromValue,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Chance } from './domain/chance.ts';

/** What queries can be about. */
export interface Facts {
  /** Global ids by type. */
  ids: Record<string, readonly string[]>;
  /** Searched for and asked about. */
  words: readonly string[];
  /** A time in which things have happened. */
  from: string;
  to: string;
}

export interface Arguments {
  /** The text of an argument's value; `idOf` is the type of an id that is called no more than `id`. */
  text(argument: GraphQLArgument, idOf: string): string;
  /** A variable that is true or false. */
  flag(isOn: boolean): string;
  definitions(): string[];
  variables(): Record<string, unknown>;
}

type Named = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

/** Of one query. */
export function createArguments({ facts, chance }: { facts: Facts; chance: Chance }): Arguments {
  const definitions = new Map<string, string>();
  const variables: Record<string, unknown> = {};
  return {
    text(argument, idOf) {
      const value = valueOf({ facts, chance, idOf }, argument);
      if (chance.is(0.5)) {
        const name = `v${definitions.size + 1}`;
        definitions.set(name, `$${name}: ${argument.type}`);
        variables[name] = value;
        return `$${name}`;
      }
      const node = astFromValue(value, argument.type);
      return node ? print(node) : 'null';
    },
    flag(isOn) {
      const name = isOn ? 'on' : 'off';
      definitions.set(name, `$${name}: Boolean!`);
      variables[name] = isOn;
      return `$${name}`;
    },
    definitions: () => [...definitions.values()],
    variables: () => variables,
  };
}

interface Making {
  facts: Facts;
  chance: Chance;
  idOf: string;
}

/** Ends of numbers, by what they are called. */
const numbers: Record<string, readonly [number, number]> = { first: [1, 6], page: [1, 3], length: [10, 500] };

function valueOf(making: Making, { name, type }: Named): unknown {
  const { facts, chance } = making;
  const inner = getNullableType(type) as GraphQLInputType;
  // A cursor that the server did not give is a mistake that both must answer alike; it costs the rest of the answer.
  if (name === 'after') return chance.is(0.1) ? 'no cursor of ours' : null;
  if (!isNonNullType(type) && chance.is(0.15)) return null;
  if (isListType(inner))
    return Array.from({ length: 1 + chance.below(2) }, () => valueOf(making, { name, type: inner.ofType }));
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((field) => isNonNullType(field.type) || chance.is(0.5))
        .map((field) => [field.name, valueOf(making, field)]),
    );
  if (isEnumType(inner)) return chance.oneOf(inner.getValues()).value;
  const [from, to] = numbers[name] ?? [0, 4];
  switch (String(inner)) {
    case 'Int':
      return from + chance.below(to - from);
    case 'Boolean':
      return chance.is(0.5);
    case 'DateTime':
      return name === 'to' ? facts.to : facts.from;
    case 'ID':
      return idFor(making, name);
    default:
      return chance.oneOf(facts.words);
  }
}

/** `classroomId` is the id of a Classroom. */
function idFor({ facts, chance, idOf }: Making, name: string): string {
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/Id$/, '')}`;
  return chance.oneOf(facts.ids[named] ?? facts.ids[idOf] ?? ['no id']);
}
