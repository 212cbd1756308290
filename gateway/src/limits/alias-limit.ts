/** Refuses operations with too many aliases: with them one request does the work of many. */
import { Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import { gatewayError } from '../errors.ts';

/** A validation rule: at most `aliasesMax` aliases, those of a fragment counted each time it is spread. 0 = off. */
export function createAliasLimit(aliasesMax: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      if (aliasesMax === 0) return;
      const counted = new Map<string, number>();

      function ofFragment(name: string): number {
        const known = counted.get(name);
        if (known !== undefined) return known;
        // A fragment that contains itself is refused by another rule; here it must only end.
        counted.set(name, 0);
        const fragment = context.getFragment(name);
        const count = fragment ? ofSelections(fragment.selectionSet) : 0;
        counted.set(name, count);
        return count;
      }

      function ofSelections({ selections }: SelectionSetNode): number {
        let count = 0;
        for (const selection of selections) {
          if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
          else if (selection.selectionSet) count += ofSelections(selection.selectionSet);
          if (selection.kind === Kind.FIELD && selection.alias) count += 1;
        }
        return count;
      }

      if (ofSelections(operation.selectionSet) > aliasesMax)
        context.reportError(
          gatewayError('MAX_ALIASES_LIMIT', `The operation has more than ${aliasesMax} aliases.`),
        );
    },
  });
}
