import fc from 'fast-check';
import {
  buildSchema,
  executeSync,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
  type GraphQLNamedType,
} from 'graphql';
import { expect, it } from 'vitest';
import { completeAnswer } from './complete-answer.ts';
import { deniedPlaces } from './denied-places.ts';
import { filterOperation } from './filter-operation.ts';
import { operationOf } from './operation-parts.ts';
import { createPolicyTable } from './policy-table.ts';
import { readPolicies, type DeclaredPolicies } from './read-policies.ts';
import { isSatisfied, type AuthorizationView } from './requirement.ts';

const { supergraphSdl, policies } = readPolicies(`
  schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query }
  type Query { a: A i: I u: U n: N open: Int s: S x: X @authenticated list: [I!] }
  interface I { one: Int two: Int @requiresScopes(scopes: "i") next: N }
  interface N implements I { one: Int two: Int next: N more: U }
  type A implements I & N { one: Int two: Int next: A more: X @requiresScopes(scopes: "a") }
  type B implements I & N @authenticated { one: Int two: Int next: N more: U }
  type C implements I { one: Int @requiresScopes(scopes: [["c"], ["a", "i"]]) two: Int next: B own: S }
  type D implements I & N { one: Int @join__field(requires: "three") two: Int next: N more: U three: Int @requiresScopes(scopes: "d") }
  type X { open: Int a: A i: I }
  union U = A | C | X
  scalar S @requiresScopes(scopes: "s")
`);
const table = createPolicyTable(supergraphSdl, policies as DeclaredPolicies);
const schema = buildSchema(supergraphSdl, { assumeValidSDL: true });

/** A query out of numbers: each picks what comes next. */
function toQuery(numbers: number[]): string {
  let at = 0;
  const pick = <T>(from: readonly T[]): T => from[(numbers[at++ % numbers.length] ?? 0) % from.length] as T;
  const objectsOf = (type: GraphQLNamedType) =>
    isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  const overlapping = (type: GraphQLNamedType) =>
    Object.values(schema.getTypeMap()).filter(
      (other) => isCompositeType(other) && objectsOf(other).some((name) => objectsOf(type).includes(name)),
    );
  let aliases = 0;
  function selections(type: GraphQLNamedType, depth: number): string {
    const count = 1 + pick([0, 1, 2, 3]);
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  }
  function selection(type: GraphQLNamedType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    if (depth > 0 && (fields.length === 0 || pick([0, 1, 2]) === 0)) {
      const condition = pick(overlapping(type));
      return `... on ${condition.name} ${selections(condition, depth - 1)}`;
    }
    const field = fields.length > 0 && pick([0, 1, 2, 3, 4]) > 0 ? pick(fields) : undefined;
    const below = field && getNamedType(field.type);
    if (!field || (isCompositeType(below) && depth === 0)) return '__typename';
    return `a${aliases++}: ${field.name} ${isCompositeType(below) ? selections(below, depth - 1) : ''}`;
  }
  return `query ${selections(schema.getQueryType() as GraphQLNamedType, 5)}`;
}

const queryCharsMax = 5_000;

const viewOf = (authenticated: boolean, scopes: string[]): AuthorizationView => ({
  ...{ authenticated, scopes: new Set(scopes), policies: new Set<string>() },
});

it('whatever is asked, no denied field is resolved, and the answer has all that was asked, or null in its place', () => {
  const asked = fc.array(fc.nat(60), { minLength: 40, maxLength: 40 });
  const scopes = fc.subarray(['i', 'a', 'c', 'd', 's']);
  fc.assert(
    fc.property(asked, fc.boolean(), scopes, fc.nat(1_000), (numbers, authenticated, has, kinds) => {
      const query = toQuery(numbers);
      // Validation gives up on what is very long.
      fc.pre(query.length < queryCharsMax);
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const view = viewOf(authenticated, has);
      const input = { ...{ schema, table, document, view }, operation: operationOf(document, undefined) };
      const left = filterOperation({ ...input, typenameKey: 'kind' });
      const denied = deniedPlaces({ ...input, variables: {} });
      const { data, resolved } = resolve(left, kinds);
      for (const [type, field] of resolved) expect(isSatisfied(table.of(type, field), view)).toBe(true);
      if (left === document) {
        // Nothing is denied, and nothing is said to be.
        expect(denied).toEqual([]);
        return;
      }
      const answer = left
        ? completeAnswer({ schema, document, variables: {}, data, typenameKey: 'kind' })
        : null;
      const whole = resolve(document, kinds).data;
      if (answer) expect(differences(answer, whole)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Runs a document over data that has something everywhere; objects are of one kind or another, by their place. */
function resolve(document: ReturnType<typeof filterOperation>, kinds: number) {
  const resolved: [string, string][] = [];
  if (!document) return { resolved, data: null };
  const { data, errors } = executeSync({
    ...{ schema, document, rootValue: { place: 'root' } },
    fieldResolver: (
      { place }: { place: string },
      _arguments,
      _context,
      { parentType, fieldName, returnType },
    ) => {
      resolved.push([parentType.name, fieldName]);
      const below = { place: `${place}.${fieldName}` };
      if (!isCompositeType(getNamedType(returnType))) return 1;
      return fieldName === 'list' ? [below] : below;
    },
    typeResolver: ({ place }: { place: string }, _context, _info, type) => {
      const names = schema.getPossibleTypes(type).map(({ name }) => name);
      return names[(place.length * 7 + kinds) % names.length] as string;
    },
  });
  expect(errors).toBeUndefined();
  return { data, resolved };
}

/** Where the answer is neither what the whole answer has, nor null. */
function differences(answer: unknown, whole: unknown, place = ''): string[] {
  if (answer === null || answer === whole) return [];
  if (typeof answer !== 'object' || typeof whole !== 'object' || whole === null) return [place];
  if (Object.keys(answer).join() !== Object.keys(whole).join()) return [`${place} has other fields`];
  return Object.entries(answer).flatMap(([key, value]) =>
    differences(value, (whole as Record<string, unknown>)[key], `${place}.${key}`),
  );
}
