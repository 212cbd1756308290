/** The scalar `DateTime` of every subgraph: a moment in UTC, ISO 8601 with milliseconds. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { z } from 'zod';

const Moment = z.iso.datetime({ offset: true });

const shownMax = 40;

function parseMoment(value: unknown): Date {
  const text = Moment.safeParse(value);
  if (!text.success)
    // With the value: of several arguments that are wrong, each is known by it.
    throw new GraphQLError(
      `${String(JSON.stringify(value)).slice(0, shownMax)} is not a DateTime, an ISO 8601 moment with its offset, such as 2026-01-31T08:30:00.000Z.`,
    );
  return new Date(text.data);
}

/** Takes any offset and gives UTC; what JavaScript would merely guess to be a moment is refused. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : valueFromASTUntyped(node)),
});
