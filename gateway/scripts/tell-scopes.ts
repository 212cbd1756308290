/** Says in words what a schema guards by scopes: who reads it in a client sees descriptions, and no directives. Pure. */
import {
  Kind,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { Alternatives } from '@ensure-study/kit/scoped-fields';

/** The same definitions; the description of each one that is marked with `@requiresScopes` ends with its scopes. */
export const tellScopes = (typeDefs: DocumentNode): DocumentNode =>
  visit(typeDefs, { ObjectTypeDefinition: describe, FieldDefinition: describe });

function describe<T extends ObjectTypeDefinitionNode | FieldDefinitionNode>(definition: T): T | undefined {
  const guard = definition.directives?.find(({ name }) => name.value === 'requiresScopes');
  const scopes = guard?.arguments?.find(({ name }) => name.value === 'scopes');
  if (!scopes) return undefined;
  const alternatives = Alternatives.parse(valueFromASTUntyped(scopes.value));
  const told = `Scope: ${alternatives.map((all) => all.join(' and ')).join(', or ')}.`;
  const text = definition.description?.value;
  return {
    ...definition,
    description: { kind: Kind.STRING, value: text ? `${text}\n${told}` : told, block: true },
  };
}
