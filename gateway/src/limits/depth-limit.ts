/** Refuses operations that are nested too deeply: a cheap text can otherwise ask for a great deal. */
import { Kind, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql';
import { gatewayError } from '../errors.ts';

/** Introspection has a bound of its own: what tools send is deeper than what clients need. */
const introspectionDepthMax = 20;
const introspectionFields = new Set(['__schema', '__type']);

interface Depth {
  fields: number;
  introspection: number;
}

/** A validation rule: at most `depthMax` fields one inside another; fragments do not count. 0 = off. */
export function createDepthLimit(depthMax: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      if (depthMax === 0) return;
      const { fields, introspection } = measureDepth(operation.selectionSet, (name) =>
        context.getFragment(name),
      );
      if (fields > depthMax || introspection > introspectionDepthMax)
        context.reportError(
          gatewayError('MAX_DEPTH_LIMIT', `The operation is nested more than ${depthMax} fields deep.`),
        );
    },
  });
}

function measureDepth(
  root: SelectionSetNode,
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
): Depth {
  const measured = new Map<string, Depth>();

  function ofFragment(name: string): Depth {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that contains itself is refused by another rule; here it must only end.
    measured.set(name, { fields: 0, introspection: 0 });
    const fragment = fragmentOf(name);
    const depth = fragment ? ofSelections(fragment.selectionSet) : { fields: 0, introspection: 0 };
    measured.set(name, depth);
    return depth;
  }

  function ofSelections({ selections }: SelectionSetNode): Depth {
    const deepest = { fields: 0, introspection: 0 };
    for (const selection of selections) {
      const depth =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(selection.selectionSet)
            : ofField(selection.name.value, selection.selectionSet);
      deepest.fields = Math.max(deepest.fields, depth.fields);
      deepest.introspection = Math.max(deepest.introspection, depth.introspection);
    }
    return deepest;
  }

  function ofField(name: string, inner: SelectionSetNode | undefined): Depth {
    const below = inner ? ofSelections(inner) : { fields: 0, introspection: 0 };
    if (introspectionFields.has(name)) return { fields: 0, introspection: below.fields + 1 };
    return { fields: below.fields + 1, introspection: below.introspection > 0 ? below.introspection + 1 : 0 };
  }

  return ofSelections(root);
}
