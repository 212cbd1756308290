/** Every mutation of the API, by who and with what; what each is about is made alike on both sides. */
import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { nobody, type Caller, type Clients } from '../../../gateway/test/clients.ts';
import type { Fixture } from '../../../gateway/test/matrix/fixture.ts';
import { mutationRows } from '../../../gateway/test/matrix/mutation-rows.ts';

/** One product, with what was made in it. */
export interface Side {
  fixture: Fixture;
  /** Of the product's own gateway, whatever is proved. */
  clients: Clients;
}

export interface MutationCase {
  field: string;
  name: string;
  caller(side: Side): Caller | Promise<Caller>;
  variables(side: Side): Record<string, unknown>;
  /** `__typename` of the payload, or the code of the error, as the gateway answers. */
  answers: string;
}

/** What takes no input, or needs somebody of its own. A mutation that the matrix of the gateway's tests has needs nothing here. */
const apart: MutationCase[] = [
  ...(['nobody', 'student'] as const).map((who): MutationCase => ({
    field: 'refreshSession',
    name: `${who} has no refresh token to change`,
    caller: ({ fixture }) => fixture.people[who],
    variables: () => ({}),
    answers: 'InvalidCredentialsProblem',
  })),
  {
    field: 'signOut',
    name: 'a session is ended',
    caller: ({ clients }) => clients.signIn('parent'),
    variables: () => ({}),
    answers: 'SignOutSuccess',
  },
  {
    field: 'signOut',
    name: 'nobody has none',
    caller: () => nobody,
    variables: () => ({}),
    answers: 'SignOutSuccess',
  },
];

const ofMatrix: MutationCase[] = Object.entries(mutationRows).flatMap(([field, rows]) =>
  rows.map(({ name, as, input, answers }): MutationCase => ({
    ...{ field, name, answers },
    caller: ({ fixture }) => fixture.people[as],
    variables: ({ fixture }) => ({ input: input(fixture) }),
  })),
);

/** In an order in which each finds what it is about. */
export const mutationCases: readonly MutationCase[] = [...ofMatrix, ...apart];

/** Mutations of the schema that take a file, which a router without a plugin does not, and those that have no case. */
export function sortMutations(schema: GraphQLSchema): { uploads: string[]; uncovered: string[] } {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const uploads = fields.filter(takesFile).map(({ name }) => name);
  const covered = new Set([...uploads, ...mutationCases.map(({ field }) => field)]);
  return { uploads, uncovered: fields.flatMap(({ name }) => (covered.has(name) ? [] : [name])) };
}

const takesFile = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type }) => hasFile(type));

function hasFile(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'Upload';
  return Object.values(named.getFields()).some((field) => getNamedType(field.type).name === 'Upload');
}
