/** Every field of the product has a rule about tokens: a scope that guards it, what it lies in, or a line here that opens it. */
import { readFile } from 'node:fs/promises';
import {
  buildASTSchema,
  buildSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { sessionScope, tokenScopeNames } from '@ensure-study/contracts/scopes';
import { createPolicyTable, type PolicyTable } from '../src/authorization/policy-table.ts';
import { readPolicies, type DeclaredPolicies } from '../src/authorization/read-policies.ts';
import { isOpen, open } from '../src/authorization/requirement.ts';

interface Rules {
  schema: GraphQLSchema;
  table: PolicyTable;
}
let schema: GraphQLSchema;
let table: PolicyTable;
let policies: DeclaredPolicies;
beforeAll(async () => {
  const read = async (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');
  const supergraph = readPolicies(await read('supergraph.graphql'));
  policies = supergraph.policies as DeclaredPolicies;
  table = createPolicyTable(supergraph.supergraphSdl, policies);
  schema = buildASTSchema(parse(await read('api.generated.graphql')));
});

/** What any token reaches, whatever its scopes: who it stands for, and how one comes by a session. */
const openToAnyToken = [
  // Who it is, and where that person belongs.
  ...['Query.viewer', 'Query.node', 'Query.analyticsAsOf'],
  ...['User.id', 'User.name', 'User.email', 'User.role', 'User.organisation'],
  ...['Organisation.id', 'Organisation.name'],
  // What it could be made for.
  ...['Query.tokenScopes', 'TokenScope.name', 'TokenScope.description'],
  // What needs no session, because it begins or ends one.
  ...[
    'Mutation.signUp',
    'Mutation.signIn',
    'Mutation.setPassword',
    'Mutation.refreshSession',
    'Mutation.signOut',
  ],
  ...[
    'SignUpSuccess.accessToken',
    'SignUpSuccess.viewer',
    'SignInSuccess.accessToken',
    'SignInSuccess.viewer',
  ],
  ...['SetPasswordSuccess.accessToken', 'SetPasswordSuccess.viewer'],
  ...['RefreshSessionSuccess.accessToken', 'RefreshSessionSuccess.viewer', 'SignOutSuccess.ended'],
];
/** By their names these say nothing but how a list goes on, or why something was refused. */
const framingNames = /^(?:PageInfo|Problem|.*(?:Connection|Edge|Problem))$/;

/** Whether a type says no more than that to a token without scopes: what is in it is guarded. */
function isFraming({ schema, table }: Rules, type: GraphQLNamedType): boolean {
  if (!framingNames.test(type.name)) return false;
  if (!isObjectType(type)) return true;
  return Object.values(type.getFields())
    .filter((field) => isOpen(table.of(type.name, field.name)))
    .map((field) => getNamedType(field.type))
    .every((value) => isLeafType(value) || isFraming({ schema, table }, value));
}

/** Fields that are reached from the roots through nothing that is guarded. */
function reachedOpenly({ schema, table }: Rules): Set<string> {
  const found = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      if (!isOpen(table.of(type.name, field.name))) continue;
      found.add(`${type.name}.${field.name}`);
      visit(getNamedType(field.type));
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) visit(root);
  return found;
}

/** Of these, those that say something. */
function toldOpenly(rules: Rules): string[] {
  return [...reachedOpenly(rules)].filter((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const owner = rules.schema.getType(type) as GraphQLObjectType;
    const value = getNamedType((owner.getFields()[field] as { type: GraphQLOutputType }).type);
    return !isFraming(rules, owner) && !isFraming(rules, value);
  });
}

it('no field is open to every token that is not named here', () => {
  expect(toldOpenly({ schema, table }).toSorted()).toEqual(openToAnyToken.toSorted());
});

it('a list is open that has something open in it, whatever its frame is called', () => {
  const sdl = `scalar Guarded type Query { people: PersonConnection classes: ClassConnection }
    type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! } type PersonEdge { node: Person cursor: String }
    type ClassConnection { nodes: [Class!]! pageInfo: PageInfo } type PageInfo { endCursor: String }
    type Person { name: String born: Guarded } type Class { name: Guarded }`;
  const demands = { ...open, scopes: [[['class:read']]] };
  const types = new Map(['Guarded', 'Class'].map((name) => [name, demands]));
  const small = {
    schema: buildSchema(sdl),
    table: createPolicyTable(sdl, { types, fields: new Map(), joinField: 'join__field' }),
  };
  expect(toldOpenly(small)).toEqual([
    'Query.people',
    'PersonConnection.nodes',
    'Person.name',
    'PersonConnection.edges',
    'PersonEdge.node',
    'PersonEdge.cursor',
  ]);
});

it('scopes of the schema are those that tokens are made with, and each of them opens something', () => {
  const demanded = [...policies.types.values(), ...policies.fields.values()].flatMap(({ scopes }) =>
    scopes.flat(2),
  );
  const elsewhere = ['schema:read'];
  expect(
    [...new Set([...demanded, ...elsewhere])].filter((scope) => scope !== sessionScope).toSorted(),
  ).toEqual([...tokenScopeNames].toSorted());
});
