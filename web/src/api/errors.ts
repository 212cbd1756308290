/** What went wrong, as the key of a sentence that says what to do next. */
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** The stable code of a GraphQL error, or of an answer refused before GraphQL. */
export function codeOf(error: unknown): string | undefined {
  if (CombinedGraphQLErrors.is(error)) return stringOf(error.errors[0]?.extensions?.['code']);
  if (ServerError.is(error)) {
    if (error.statusCode === 401) return 'UNAUTHENTICATED';
    if (error.statusCode >= 502) return 'STORE_UNAVAILABLE';
  }
  return undefined;
}

const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

const keys = {
  UNAUTHENTICATED: 'sessionEnded',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
  STORE_UNAVAILABLE: 'unavailable',
  INTERNAL_SERVER_ERROR: 'ourFault',
} as const;

export type ErrorKey = (typeof keys)[keyof typeof keys] | 'unreachable';

/** The page's own words for a code; undefined where the server's sentence says more. */
export const keyOfCode = (code: string | undefined): ErrorKey | undefined =>
  code && code in keys ? keys[code as keyof typeof keys] : undefined;

/** The key of a sentence, or the server's own sentence where only that says what is wrong. */
export function reasonOf(error: unknown): { key: ErrorKey } | { message: string } {
  const key = keyOfCode(codeOf(error));
  if (key) return { key };
  if (!CombinedGraphQLErrors.is(error)) return { key: 'unreachable' };
  const message = error.errors[0]?.message;
  return message ? { message } : { key: 'ourFault' };
}
