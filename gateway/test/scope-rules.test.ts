/** Every field of the product has a rule about tokens: a scope that guards it, what it lies in, or a line here that opens it. */
import { readFile } from 'node:fs/promises';
import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
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
import { isOpen } from '../src/authorization/requirement.ts';

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
/** What says nothing but how a list goes on, or why something was refused. */
const isFraming = (type: string) => /^(?:PageInfo|Problem|.*(?:Connection|Edge|Problem))$/.test(type);

/** Fields that are reached from the roots through nothing that is guarded. */
function reachedOpenly(): Set<string> {
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

it('no field is open to every token that is not named here', () => {
  const openly = [...reachedOpenly()].filter((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const owner = schema.getType(type) as GraphQLObjectType;
    const value = getNamedType((owner.getFields()[field] as { type: GraphQLOutputType }).type);
    return !isFraming(type) && !isFraming(value.name);
  });
  expect(openly.toSorted()).toEqual(openToAnyToken.toSorted());
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
