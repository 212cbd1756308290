/** Scalars of this subgraph's schema. */
import { GraphQLScalarType } from 'graphql';

/** A moment in UTC, ISO 8601 with milliseconds. Only ever an answer here: no input takes one. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
});
