/**
 * Two fields of one fetch that require the same field with different arguments: one representation can carry only one of
 * the two values, so the fetch becomes several that are asked at once.
 */
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { LiftedSupergraph } from './lift-required-arguments.ts';

/** Fields that one fetch can ask for, and what they require of lifted fields. */
interface Group {
  fields: Set<FieldNode>;
  required: Set<string>;
}

/** The fetch, in as many parts as its fields need; itself where they agree. */
export function splitFetch(fetch: FetchNode, lifted: LiftedSupergraph): FetchNode[] {
  const document = parse(fetch.operation, { noLocation: true });
  const entities = inlineEntities(document);
  const groups: Group[] = [];
  for (const { field, type } of fieldsOf(entities, '')) {
    const required = lifted.requiredBy(fetch.serviceName, type, field.name.value);
    let group = groups.find((candidate) => agree(candidate.required, required, lifted));
    if (!group) groups.push((group = { fields: new Set(), required: new Set() }));
    group.fields.add(field);
    for (const name of required) group.required.add(name);
  }
  if (groups.length < 2) return [fetch];
  return groups.map((group) => {
    const isNeeded = (name: string) => group.required.has(name) || !lifted.fields.has(name);
    return {
      ...fetch,
      ...toOperation(fetch, document, keepFields(entities, group.fields)),
      requires: keepRequired(fetch.requires ?? [], isNeeded),
    };
  });
}

const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>, { fields }: LiftedSupergraph): boolean =>
  ![...one].some((left) =>
    [...other].some((right) => {
      const [first, second] = [fields.get(left), fields.get(right)];
      if (left === right || !first || !second || first.field !== second.field) return false;
      return [...first.types].some((type) => second.types.has(type));
    }),
  );

/** What is selected of the entities, with the fragments spread there in place. */
function inlineEntities(document: DocumentNode): SelectionSetNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  const inline = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: inline(selection.selectionSet) };
      const fragment = fragments.get(selection.name.value) as FragmentDefinitionNode;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: selection.directives,
        selectionSet: inline(fragment.selectionSet),
      };
    }),
  });

  let entities: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
  visit(document, {
    Field(field) {
      if (field.name.value === '_entities' && field.selectionSet) entities = inline(field.selectionSet);
      return false;
    },
  });
  return entities;
}

function fieldsOf({ selections }: SelectionSetNode, type: string): { field: FieldNode; type: string }[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

const keepFields = (set: SelectionSetNode, kept: ReadonlySet<SelectionNode>): SelectionSetNode => ({
  ...set,
  selections: set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return kept.has(selection) ? [selection] : [];
    const selectionSet = keepFields(selection.selectionSet, kept);
    return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  }),
});

function keepRequired(
  selections: QueryPlanSelectionNode[],
  isNeeded: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === Kind.FIELD && !isNeeded(selection.name)) return [];
    if (!selection.selections) return [selection];
    const inner = keepRequired(selection.selections, isNeeded);
    return inner.length > 0 ? [{ ...selection, selections: inner }] : [];
  });
}

/** The fetch's operation for some of its fields, with what these use of its fragments and variables. */
function toOperation(
  { variableUsages }: FetchNode,
  document: DocumentNode,
  selectionSet: SelectionSetNode,
): Pick<FetchNode, 'operation' | 'variableUsages'> {
  const narrowed = visit(document, {
    Field: (field) => (field.name.value === '_entities' ? { ...field, selectionSet } : false),
  });
  const [operation] = Object.values(separateOperations(narrowed)) as [DocumentNode];
  const used = new Set<string>();
  visit(operation, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const pruned = visit(operation, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
  });
  return {
    operation: stripIgnoredCharacters(print(pruned)),
    variableUsages: variableUsages?.filter((name) => used.has(name)),
  };
}
