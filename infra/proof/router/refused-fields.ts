/** Fields whose refusal costs what is around them. */
import { isNonNullType, type GraphQLField } from 'graphql';

/**
 * Whether a field must not be null and is refused to some, which takes with it whatever it is in; the schema's descriptions
 * say which fields these are.
 */
export const costsItsParent = ({ type, description }: GraphQLField<unknown, unknown>): boolean =>
  isNonNullType(type) && /FORBIDDEN|for teachers of/i.test(description ?? '');
