/** What of an error leaves a service: public errors as they are, everything else behind a request id. */
import type { GraphQLFormattedError } from 'graphql';
import { errorCodes, type PublicError } from './errors.ts';

/** Recognises outages behind an error, such as a database that does not answer. */
export type ClassifyError = (error: unknown) => PublicError | undefined;

/** Codes with which graphql and Apollo Server refuse a request that cannot be executed. */
const requestCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_HASH_MISMATCH',
  'OPERATION_RESOLUTION_FAILURE',
  'INTROSPECTION_DISABLED',
  'MAX_RECURSIVE_SELECTIONS_EXCEEDED',
  'BAD_REQUEST',
];
const publicCodes = new Set<unknown>(
  [...Object.keys(errorCodes), ...requestCodes].filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
);

/** The first cause that is not itself a wrapper made by graphql. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError)
    cause = cause.originalError;
  return cause;
}

/** The error as a client may see it: without stack traces, and masked unless its code is public (here or by `publicCodes`). */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  options: { classifyError?: ClassifyError; requestId?: string; publicCodes?: ReadonlySet<unknown> } = {},
): GraphQLFormattedError {
  const { classifyError, requestId, publicCodes: furtherCodes } = options;
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  const stamp = {
    ...(requestId !== undefined && { requestId }),
    // Which subgraph failed may be known; how, may not.
    ...(extensions.serviceName !== undefined && { serviceName: extensions.serviceName }),
  };
  if (publicCodes.has(extensions.code) || furtherCodes?.has(extensions.code))
    return { ...formatted, extensions: { ...extensions, ...stamp } };
  const classified = classifyError?.(causeOf(error));
  return {
    ...formatted,
    message: classified?.message ?? 'Something went wrong here; the request id finds it in the log.',
    extensions: { ...(classified?.extensions ?? { code: 'INTERNAL_SERVER_ERROR' }), ...stamp },
  };
}

/** Whether the error is a bug of ours rather than an answer to the client. */
export function isInternal(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === 'INTERNAL_SERVER_ERROR';
}

const outageCodes = new Set<unknown>(['STORE_UNAVAILABLE', 'GATEWAY_TIMEOUT', 'SUBGRAPH_BUSY']);

/** Whether something behind the field does not answer, or not in time. */
export function isOutage(formatted: GraphQLFormattedError): boolean {
  return outageCodes.has(formatted.extensions?.code);
}
