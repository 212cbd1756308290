/**
 * Refuses @skip and @include on the root field of a subscription. What it would mean is not said anywhere; the planner
 * cannot plan it, and graphql's own rule throws for a variable condition instead of reporting it.
 */
import { GraphQLError, Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';

const refusal = () =>
  new GraphQLError('The root field of a subscription takes no @skip or @include.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

/** The refusal, or undefined; a text that does not parse is left to the parser to report. */
export function refuseRootConditions(
  query: unknown,
  tokensMax: number | undefined,
): GraphQLError | undefined {
  if (typeof query !== 'string' || !query.includes('subscription') || !/@\s*(skip|include)/.test(query))
    return undefined;
  try {
    return hasRootCondition(parse(query, { maxTokens: tokensMax })) ? refusal() : undefined;
  } catch {
    return undefined;
  }
}

function hasRootCondition(document: DocumentNode): boolean {
  const seen = new Set<string>();
  const conditional = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'))
        return true;
      if (selection.kind === Kind.FIELD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) return conditional(selection.selectionSet);
      if (seen.has(selection.name.value)) return false;
      seen.add(selection.name.value);
      return document.definitions.some(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION &&
          definition.name.value === selection.name.value &&
          conditional(definition.selectionSet),
      );
    });
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === 'subscription' &&
      conditional(definition.selectionSet),
  );
}
