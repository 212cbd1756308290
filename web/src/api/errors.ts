/** What went wrong, told to people in one sentence that says what to do next. */
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

const ourFault = 'Something went wrong on our side. Try again; if it stays, tell your school.';

const sentences: Record<string, string> = {
  UNAUTHENTICATED: 'Your session has ended. Sign in again to go on.',
  FORBIDDEN: 'This is not open to your account. Ask the teacher of the class if it should be.',
  NOT_FOUND: 'This does not exist, or is not shared with you.',
  RATE_LIMITED: 'That was a lot at once. Wait a moment and try again.',
  STORE_UNAVAILABLE:
    'A part of the service does not answer at the moment. Nothing is lost; try again shortly.',
  INTERNAL_SERVER_ERROR: ourFault,
};

export function describeError(error: unknown): string {
  const code = codeOf(error);
  if (code && sentences[code]) return sentences[code];
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.message ?? ourFault;
  return 'The server cannot be reached. Check your connection and try again.';
}
