/** The scalar `DateTime` of every subgraph: a moment in UTC, ISO 8601 with milliseconds. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const Moment = z.iso.datetime({ offset: true });

function parseMoment(value: unknown): Date {
  const text = Moment.safeParse(value);
  if (!text.success)
    throw new GraphQLError(
      'A DateTime is an ISO 8601 moment with its offset, such as 2026-01-31T08:30:00.000Z.',
    );
  return new Date(text.data);
}

/** Takes any offset and gives UTC; what JavaScript would merely guess to be a moment is refused. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : undefined),
});
