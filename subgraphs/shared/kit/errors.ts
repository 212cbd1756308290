/** The one table of errors that leave a service. Expected outcomes are payload unions, not these. */
import { GraphQLError } from 'graphql';

export const errorCodes = {
  UNAUTHENTICATED: {
    httpStatus: 401,
    retryable: false,
    meaning: 'Nobody is signed in, or the token is not good.',
  },
  FORBIDDEN: { httpStatus: 403, retryable: false, meaning: 'The signed-in person may not have this.' },
  NOT_FOUND: { httpStatus: 404, retryable: false, meaning: 'There is no such object for this person.' },
  BAD_USER_INPUT: {
    httpStatus: 400,
    retryable: false,
    meaning: 'An argument cannot be accepted; the message names it.',
  },
  SUBSCRIPTION_GAP: {
    httpStatus: 410,
    retryable: false,
    meaning:
      'What came right after this cursor is not kept any more; subscribe without `after`, and read what you missed.',
  },
  RATE_LIMITED: {
    httpStatus: 429,
    retryable: true,
    meaning: 'Too many requests; `retryAt` says when to come back.',
  },
  STORE_UNAVAILABLE: {
    httpStatus: 503,
    retryable: true,
    meaning: 'A store or service behind this field does not answer.',
  },
  INTERNAL_SERVER_ERROR: {
    httpStatus: 500,
    retryable: false,
    meaning: 'A bug; the request id finds it in the log.',
  },
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** An error that may be shown to the client as it is. */
export class PublicError extends GraphQLError {
  readonly code: ErrorCode;
  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; extensions?: Record<string, unknown> } = {},
  ) {
    super(message, {
      ...(options.cause instanceof Error && { originalError: options.cause }),
      extensions: { code, ...(errorCodes[code].retryable && { retryable: true }), ...options.extensions },
    });
    this.name = 'PublicError';
    this.code = code;
  }
}

export const unauthenticated = () => new PublicError('UNAUTHENTICATED', 'Sign in first.');
/** Of a person's token or a program's, expired, revoked or made up: which, its bearer alone may find out. */
export const tokenRefused = 'The token is not good, or not any more.';
export const refusedToken = (extensions?: Record<string, unknown>) =>
  new PublicError('UNAUTHENTICATED', tokenRefused, { extensions });
export const forbidden = (message = 'You may not have this.') => new PublicError('FORBIDDEN', message);
export const notFound = (what: string) => new PublicError('NOT_FOUND', `There is no such ${what}.`);
export const badInput = (message: string) => new PublicError('BAD_USER_INPUT', message);
/** For who asks to go on after a place in a stream behind which something is forgotten. */
export const subscriptionGap = () =>
  new PublicError(
    'SUBSCRIPTION_GAP',
    'What came right after this place is not kept any more; subscribe without `after`, and read what you missed.',
  );
/** `extensions.store` of STORE_UNAVAILABLE while the database is away, whoever asked it: what else fails has none. */
export const databaseStore = 'database';
export const storeUnavailable = (store: string, cause?: unknown, extensions?: Record<string, unknown>) =>
  new PublicError('STORE_UNAVAILABLE', `${store} does not answer at the moment; try again.`, {
    cause,
    extensions,
  });
