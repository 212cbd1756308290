/**
 * Gives the answer of a filtered operation the shape of the one that was asked: what was taken out is null, and where it
 * must not be null, what it is in. graphql-js knows those rules; it only reads here, from the answer that is there. Pure.
 */
import { executeSync, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';

export interface CompleteInput {
  /** The schema that clients see. */
  schema: GraphQLSchema;
  /** As it was asked. */
  document: DocumentNode;
  operationName?: string;
  variables: Record<string, unknown>;
  data: ExecutionResult['data'];
  /** Name in the answer of the kind of each object of an abstract type. */
  typenameKey: string;
}

/** The data, null where a null reaches the top. What is null here is told of elsewhere: this says no more of it. */
export function completeAnswer(input: CompleteInput): NonNullable<ExecutionResult['data']> | null {
  const { schema, document, operationName, variables, data, typenameKey } = input;
  if (!data) return null;
  const read = (source: unknown, key: string | number): unknown =>
    typeof source === 'object' && source !== null && Object.hasOwn(source, key)
      ? (source as Record<string, unknown>)[key]
      : null;
  const result = executeSync({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source, _arguments, _context, { path }) => read(source, path.key),
    typeResolver: (source) => read(source, typenameKey) as string,
  });
  return result.data ?? null;
}
