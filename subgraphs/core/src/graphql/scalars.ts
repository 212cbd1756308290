/** Scalars of the schema. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';

function parseMoment(value: unknown): Date {
  const moment = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) throw new GraphQLError('A DateTime is an ISO 8601 moment.');
  return moment;
}

/** A moment in UTC, ISO 8601 with milliseconds. */
const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : undefined),
});

/** By their names in the schema. */
export const scalars = { DateTime, Upload: GraphQLUpload };
