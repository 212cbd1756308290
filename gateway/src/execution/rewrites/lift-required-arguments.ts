/**
 * Apollo's planner asks for what a `@requires` names under the name of the field itself. Where that field takes arguments,
 * the client may want it with others, and so may a second `@requires`: the last one asked wins, and all get its value.
 * So each such field with its arguments becomes a field of its own, without arguments, before the planner sees the
 * supergraph; in the plan it is asked for as what it stands for, under its own name (`lower-plan.ts`).
 */
import {
  Kind,
  print,
  stripIgnoredCharacters,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import {
  applied,
  mapTypesWithFields,
  parseFieldSet,
  textOf,
  typesWithFields,
  type FieldsDefinitionNode,
} from './join-directives.ts';
import { findUnusedPrefix } from './unused-prefix.ts';

/** A field with the arguments that some `@requires` gives it. */
export interface LiftedField {
  field: string;
  arguments: readonly ArgumentNode[];
  /** The types that have it. */
  types: ReadonlySet<string>;
}

export interface LiftedSupergraph {
  document: DocumentNode;
  fields: ReadonlyMap<string, LiftedField>;
  /** Names of the lifted fields that a field of a subgraph requires, for the type itself and those that overlap with it. */
  requiredBy(subgraph: string, type: string, field: string): ReadonlySet<string>;
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** The supergraph with those fields lifted; undefined where no `@requires` gives arguments. */
export function liftRequiredArguments(supergraph: DocumentNode): LiftedSupergraph | undefined {
  const types = new Map(typesWithFields(supergraph).map((type) => [type.name.value, type]));
  const lifting = createLifting(supergraph, types);
  const required = new Map<string, ReadonlySet<string>>();
  const subgraphs = namesOfSubgraphs(supergraph);

  function rewriteRequires(type: string, field: string, directive: ConstDirectiveNode): ConstDirectiveNode {
    const fieldSet = textOf(directive, 'requires');
    if (directive.name.value !== 'join__field' || fieldSet === undefined) return directive;
    const lifted = lifting.rewrite(type, fieldSet);
    if (lifted.names.size === 0) return directive;
    required.set(`${subgraphs.get(textOf(directive, 'graph'))}.${type}.${field}`, lifted.names);
    return withRequires(directive, lifted.fieldSet);
  }

  const rewritten = mapTypesWithFields(supergraph, (type) => ({
    ...type,
    fields: type.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((each) => rewriteRequires(type.name.value, field.name.value, each)),
    })),
  }));
  if (lifting.fields.size === 0) return undefined;
  const overlap = (left: string, right: string) =>
    left === right || isImplementing(types.get(left), right) || isImplementing(types.get(right), left);
  return {
    document: mapTypesWithFields(rewritten, (type) => withLifted(type, lifting.fields)),
    fields: lifting.fields,
    requiredBy(subgraph, type, field) {
      const overlapping = [...types.keys()].filter((other) => overlap(other, type));
      return new Set(
        overlapping.flatMap((other) => [...(required.get(`${subgraph}.${other}.${field}`) ?? [])]),
      );
    },
  };
}

/** The names of subgraphs by the values of `join__Graph`. */
const namesOfSubgraphs = ({ definitions }: DocumentNode): Map<string | undefined, string | undefined> =>
  new Map(
    definitions
      .filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION)
      .filter((node) => node.name.value === 'join__Graph')
      .flatMap(({ values }) => values ?? [])
      .map((value) => [
        value.name.value,
        applied(value, 'join__graph').map((graph) => textOf(graph, 'name'))[0],
      ]),
  );

const isImplementing = (type: FieldsDefinitionNode | undefined, candidate: string): boolean =>
  type?.interfaces?.some(({ name: { value } }) => value === candidate) ?? false;

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const withRequires = (directive: ConstDirectiveNode, fieldSet: string): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.map((argument) =>
    argument.name.value === 'requires'
      ? { ...argument, value: { kind: Kind.STRING, value: fieldSet } }
      : argument,
  ),
});

/** A type with its lifted fields: each is where the field is that it stands for, in the same subgraphs. */
function withLifted(
  type: FieldsDefinitionNode,
  lifted: ReadonlyMap<string, LiftedField>,
): FieldsDefinitionNode {
  const own = [...lifted].flatMap(([liftedName, { field, types }]): FieldDefinitionNode[] => {
    const original = type.fields?.find((candidate) => candidate.name.value === field);
    if (!original || !types.has(type.name.value)) return [];
    const { description: _, ...definition } = original;
    return [
      { ...definition, name: name(liftedName), arguments: [], directives: applied(original, 'join__field') },
    ];
  });
  return own.length === 0 ? type : { ...type, fields: [...(type.fields ?? []), ...own] };
}

/** Rewrites field sets, and remembers what was lifted for them. */
function createLifting(supergraph: DocumentNode, types: ReadonlyMap<string, FieldsDefinitionNode>) {
  const fields = new Map<string, LiftedField & { types: Set<string> }>();
  const names = new Map<string, string>();
  const prefix = findUnusedPrefix('required', supergraph);

  function lift(type: string, field: FieldNode): string {
    const given = [...(field.arguments ?? [])].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
    const asked = `${field.name.value}(${given.map(print).join(', ')})`;
    const liftedName = names.get(asked) ?? `${prefix}${names.size}_${field.name.value}`;
    names.set(asked, liftedName);
    const lifted = fields.get(liftedName) ?? {
      field: field.name.value,
      arguments: given,
      types: new Set<string>(),
    };
    fields.set(liftedName, lifted);
    for (const [other, definition] of types)
      if (other === type || isImplementing(definition, type)) lifted.types.add(other);
    return liftedName;
  }

  function rewriteSelections(type: string, set: SelectionSetNode, used: Set<string>): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? type;
        return { ...selection, selectionSet: rewriteSelections(on, selection.selectionSet, used) };
      }
      const definition = types
        .get(type)
        ?.fields?.find((candidate) => candidate.name.value === selection.name.value);
      if (!definition) return selection;
      const inner =
        selection.selectionSet && rewriteSelections(namedType(definition.type), selection.selectionSet, used);
      if (!definition.arguments?.length) return { ...selection, selectionSet: inner };
      const lifted = lift(type, selection);
      used.add(lifted);
      return { ...selection, name: name(lifted), arguments: [], selectionSet: inner };
    });
    return { ...set, selections };
  }

  return {
    fields,
    rewrite(type: string, fieldSet: string) {
      const used = new Set<string>();
      const set = rewriteSelections(type, parseFieldSet(fieldSet), used);
      return { fieldSet: stripIgnoredCharacters(print(set)).slice(1, -1), names: used };
    },
  };
}
