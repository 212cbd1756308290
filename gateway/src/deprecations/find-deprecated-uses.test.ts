import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { expect, it } from 'vitest';
import { readDeprecations, usesInDocument, usesInVariables } from './find-deprecated-uses.ts';

const schema = buildSchema(`
  type Query { find(by: Filter, many: [Filter!], old: Int @deprecated(reason: "Gone.")): Found old: Int @deprecated(reason: "Gone.") }
  interface Found { id: ID! @deprecated(reason: "Gone.") name: String }
  input Filter { name: String legacy: Int @deprecated(reason: "Gone.") order: Order not: Filter }
  enum Order { UP DOWN @deprecated(reason: "Gone.") }
`);
const deprecations = readDeprecations(schema);
const inDocument = (text: string) => [...usesInDocument(schema, parse(text), deprecations)].toSorted();
const inVariables = (types: string, variables: Record<string, unknown>) => {
  const [operation] = parse(`query(${types}) { __typename }`).definitions as OperationDefinitionNode[];
  return [...usesInVariables(schema, operation!, variables, deprecations)].toSorted();
};

it.each([
  ['a field', '{ old }', ['Query.old']],
  ['a field of a fragment', '{ find { ...F } } fragment F on Found { id }', ['Found.id']],
  ['an argument', '{ find(old: 1) { name } }', ['Query.find(old:)']],
  ['an input field', '{ find(by: { not: { legacy: 1 } }) { name } }', ['Filter.legacy']],
  ['a value', '{ find(by: { order: DOWN }) { name } }', ['Order.DOWN']],
  ['nothing', '{ find(by: { order: UP, name: "old" }) { name } __typename }', []],
])('a document uses %s', (_, text, uses) => expect(inDocument(text)).toEqual(uses));

it.each([
  ['an input field', '$by: Filter!', { by: { not: { legacy: 1 } } }, ['Filter.legacy']],
  ['what is in a list', '$many: [Filter!]', { many: [{}, { order: 'DOWN' }] }, ['Order.DOWN']],
  ['what stands for a list', '$many: [Filter!]', { many: { legacy: null } }, ['Filter.legacy']],
  ['nothing', '$by: Filter, $many: [Filter!]', { by: { name: 'legacy' }, many: null }, []],
])('variables use %s', (_, types, variables, uses) => expect(inVariables(types, variables)).toEqual(uses));
