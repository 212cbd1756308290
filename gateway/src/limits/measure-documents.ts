/**
 * How large the operations of a document are, counted from its text alone: no schema is looked at, and a fragment is
 * looked at once however often it is spread, so that measuring costs as much as the document is long. Pure.
 */
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Numbers grow with every spread, and may come to Infinity. */
export interface Measure {
  /** Fields one inside another, those of introspection left out. */
  depth: number;
  /** Fields one inside another of introspection. */
  introspectionDepth: number;
  /** Fields, those of a fragment each time it is spread; a fragment without fields counts as one. */
  height: number;
  aliases: number;
  directives: number;
  /** Fields of the outermost level. */
  rootFields: number;
}

const introspectionFields = new Set(['__schema', '__type']);
const nothing: Measure = {
  ...{ depth: 0, introspectionDepth: 0, height: 0 },
  ...{ aliases: 0, directives: 0, rootFields: 0 },
};

/** A measure for each operation and, as nothing else may look at those that no operation spreads, each fragment. */
export function measureDocument({ definitions }: DocumentNode): Measure[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Measure>();

  function ofFragment(name: string): Measure {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that contains itself is refused by validation; here it must only end.
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const measure = fragment
      ? withDirectives(ofSelections(fragment.selectionSet), fragment.directives)
      : nothing;
    measured.set(name, measure);
    return measure;
  }

  function ofSelections({ selections }: SelectionSetNode): Measure {
    const sum = { ...nothing };
    for (const selection of selections) {
      const measure = ofSelection(selection);
      sum.depth = Math.max(sum.depth, measure.depth);
      sum.introspectionDepth = Math.max(sum.introspectionDepth, measure.introspectionDepth);
      // Else a thousand fragments that hold nothing would come to nothing, and are compared with each other all the same.
      sum.height += Math.max(1, measure.height);
      sum.aliases += measure.aliases;
      sum.directives += measure.directives + (selection.directives?.length ?? 0);
      sum.rootFields += measure.rootFields;
    }
    return sum;
  }

  function ofSelection(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSelections(selection.selectionSet);
    return ofField(selection, selection.selectionSet ? ofSelections(selection.selectionSet) : nothing);
  }

  return definitions.flatMap((definition) => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      return [{ ...ofFragment(definition.name.value), rootFields: 0 }];
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const variables = definition.variableDefinitions ?? [];
    const directives = [definition, ...variables].flatMap((node) => node.directives ?? []);
    return [withDirectives(ofSelections(definition.selectionSet), directives)];
  });
}

function ofField({ name, alias }: FieldNode, below: Measure): Measure {
  const own = {
    height: below.height + 1,
    aliases: below.aliases + (alias ? 1 : 0),
    directives: below.directives,
    rootFields: 1,
  };
  if (introspectionFields.has(name.value)) return { ...own, depth: 0, introspectionDepth: below.depth + 1 };
  const introspectionDepth = below.introspectionDepth > 0 ? below.introspectionDepth + 1 : 0;
  return { ...own, depth: below.depth + 1, introspectionDepth };
}

const withDirectives = (measure: Measure, own: readonly unknown[] = []): Measure => ({
  ...measure,
  directives: measure.directives + own.length,
});
