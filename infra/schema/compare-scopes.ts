/** Which published types and fields ask for other scopes than before. Pure. */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { isNoStricter, parseScopes, scopeLine, scopeSentence, type Scopes } from './domain/scopes.ts';

export interface ScopeChange {
  /** `Type` or `Type.field`. */
  coordinate: string;
  /** One sentence. */
  sentence: string;
}
export interface ScopeChanges {
  /** Tokens that were enough are not any more. */
  stricter: ScopeChange[];
  looser: ScopeChange[];
  /** Whether nothing was said of scopes before: then no token could have been made for what it said. */
  areNew: boolean;
}

/** Compares what both demand of what is in both: what is new may demand anything. */
export function compareScopes(before: GraphQLSchema, after: GraphQLSchema): ScopeChanges {
  const was = scopesOf(before);
  const is = scopesOf(after);
  const tellsOfAny = (scopes: ReadonlyMap<string, unknown>) =>
    [...scopes.values()].some((one) => one !== undefined);
  if (!tellsOfAny(was)) return { stricter: [], looser: [], areNew: tellsOfAny(is) };
  const changed = [...was]
    .filter(([coordinate]) => is.has(coordinate))
    .map(([coordinate, had]) => {
      const now = is.get(coordinate);
      const sentence = scopeSentence(coordinate, had, now);
      return {
        change: { coordinate, sentence },
        isStricter: !isNoStricter(had, now),
        isSame: same(had, now),
      };
    })
    .filter(({ isSame }) => !isSame);
  const of = (strict: boolean) =>
    changed.filter(({ isStricter }) => isStricter === strict).map(({ change }) => change);
  return { stricter: of(true), looser: of(false), areNew: false };
}

const same = (one: Scopes | undefined, other: Scopes | undefined) =>
  isNoStricter(one, other) && isNoStricter(other, one);

/** Every object and field by its coordinate, with what it demands itself. */
function scopesOf(schema: GraphQLSchema): Map<string, Scopes | undefined> {
  const demanded = ({ description }: { description?: string | null }) => {
    const line = scopeLine(description);
    return line === undefined ? undefined : parseScopes(line);
  };
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type): [string, Scopes | undefined][] => [
        [type.name, demanded(type)],
        ...Object.values(type.getFields()).map((field): [string, Scopes | undefined] => [
          `${type.name}.${field.name}`,
          demanded(field),
        ]),
      ]),
  );
}
