/**
 * Keeps the schema to who may know it: in production, to people whose token has a scope for it. It is looked at for each
 * operation and not as a rule of validation, whose verdict on a text is kept and would then hold for everybody.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { measureDocument } from './measure-documents.ts';

/** The scope of an access token that lets its bearer introspect. */
export const schemaScope = 'schema:read';

const refusal = () =>
  new GraphQLError(`Introspection is off here, but for tokens with the scope ${schemaScope}.`, {
    extensions: { code: 'INTROSPECTION_DISABLED', http: { status: 400 } },
  });

/** `open`: everybody may introspect. */
export function limitIntrospection({ open }: { open: boolean }): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ source, document, contextValue }) {
          // The text is searched first, because it has none in nearly every operation.
          if (open || !/__(schema|type)\b/.test(source)) return;
          if (contextValue.viewer?.scopes.includes(schemaScope)) return;
          if (measureDocument(document).some(({ introspectionDepth }) => introspectionDepth > 0))
            throw refusal();
        },
      };
    },
  };
}
