/** Errors that the gateway itself raises, beside those of kit/errors.ts; codes are part of the public contract. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { maskError } from '@ensure-study/kit/error-masking';

export const gatewayErrorCodes = {
  MAX_DEPTH_LIMIT: { retryable: false, meaning: 'The operation is nested too deeply (LIMIT_DEPTH).' },
  MAX_HEIGHT_LIMIT: {
    retryable: false,
    meaning: 'The operation has too many fields, those of a fragment each time it is spread (LIMIT_HEIGHT).',
  },
  MAX_ALIASES_LIMIT: { retryable: false, meaning: 'The operation has too many aliases (LIMIT_ALIASES).' },
  MAX_DIRECTIVES_LIMIT: {
    retryable: false,
    meaning: 'The operation has too many directives (LIMIT_DIRECTIVES).',
  },
  MAX_ROOT_FIELDS_LIMIT: {
    retryable: false,
    meaning: 'The operation has too many fields at its outermost level (LIMIT_ROOT_FIELDS).',
  },
  MAX_PLANNING_TIME_LIMIT: {
    retryable: false,
    meaning: 'Planning the operation over the subgraphs takes too long (LIMIT_PLANNING_MS).',
  },
  MAX_TOKENS_LIMIT: { retryable: false, meaning: 'The document has too many tokens (LIMIT_TOKENS).' },
  REQUEST_TOO_LARGE: { retryable: false, meaning: 'The request has too many bytes (LIMIT_REQUEST_BYTES).' },
  QUERY_NOT_IN_SAFELIST: {
    retryable: false,
    meaning: 'Only listed operations are served (SAFELIST_FILE), and this is none of them.',
  },
  COST_ESTIMATED_TOO_EXPENSIVE: {
    retryable: false,
    meaning: 'The operation asks for too much at once; ask for shorter lists, or page.',
  },
  FIELD_UNREACHABLE: {
    retryable: false,
    meaning: 'No subgraph can be asked for the field; what else was asked for is answered.',
  },
  GATEWAY_TIMEOUT: { retryable: true, meaning: 'The operation took longer than the gateway waits.' },
  DOWNSTREAM_SERVICE_ERROR: { retryable: false, meaning: 'A subgraph failed and gave no code of its own.' },
  SUBGRAPH_BUSY: {
    retryable: true,
    meaning: 'So many operations wait for a subgraph that no more are let in; try again in a moment.',
  },
  TOO_MANY_OPERATIONS: {
    retryable: true,
    meaning: 'The socket has too many operations open (LIMIT_OPERATIONS_PER_SOCKET).',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    retryable: false,
    meaning:
      'The schema guards the field, or its type, against who asks; it is null, and no subgraph was asked.',
  },
  TOO_MANY_SOCKETS: {
    retryable: true,
    meaning: 'Too many sockets are open (LIMIT_SOCKETS_PER_USER); as a close code: 4429.',
  },
  SUBSCRIPTION_NEEDS_WEBSOCKET: {
    retryable: false,
    meaning:
      'A subscription needs a websocket (graphql-transport-ws), or a request that accepts a stream: multipart/mixed;subscriptionSpec=1.0 or text/event-stream.',
  },
  SUBSCRIPTION_SCHEMA_RELOAD: {
    retryable: true,
    meaning:
      'The gateway has a new schema, in which this stream is another one; subscribe again with `after`.',
  },
  SUBSCRIPTION_SERVER_CLOSE: {
    retryable: true,
    meaning: 'The gateway shuts down; subscribe again with `after`.',
  },
  SUBSCRIPTION_UPSTREAM_LOST: {
    retryable: true,
    meaning: 'The subgraph behind the stream went away; subscribe again with `after`.',
  },
  SUBSCRIPTION_TOO_SLOW: {
    retryable: true,
    meaning: 'Events came faster than the client took them; subscribe again with `after`.',
  },
} as const;
export type GatewayErrorCode = keyof typeof gatewayErrorCodes;

export const whereToSubscribe =
  'Subscribe over a websocket (graphql-transport-ws), or accept text/event-stream or multipart/mixed;subscriptionSpec=1.0.';

const publicCodes: ReadonlySet<unknown> = new Set(Object.keys(gatewayErrorCodes));

/** An error of the gateway, to be shown as it is. */
export function gatewayError(
  code: GatewayErrorCode,
  message: string,
  options: {
    cause?: unknown;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  } = {},
): GraphQLError {
  return new GraphQLError(message, {
    ...(options.cause instanceof Error && { originalError: options.cause }),
    path: options.path,
    extensions: {
      code,
      ...(gatewayErrorCodes[code].retryable && { retryable: true }),
      ...options.extensions,
    },
  });
}

/** What streams are told, and who wants a new one, while the gateway shuts down. */
export const goesAway = (): GraphQLError =>
  gatewayError('SUBSCRIPTION_SERVER_CLOSE', 'The gateway goes away; subscribe again with `after`.');

/** Apollo Server gives every refusal of a validation rule the same code; the rule's own is on the error below. */
function codeBelow(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError ? original.extensions.code : undefined;
}

/** What graphql's parser refuses for its size has no code of its own, only these words: the second are of the runtime. */
const tooManyTokens = /^Syntax Error: Document contains more that? \d+ tokens/;
const tooManyLevels = /^Maximum call stack size exceeded/;

function refusedByParser(formatted: GraphQLFormattedError): GraphQLFormattedError | undefined {
  const { message, extensions } = formatted;
  if (extensions?.code !== 'GRAPHQL_PARSE_FAILED') return undefined;
  if (tooManyTokens.test(message))
    return { message: 'The document is too long.', extensions: { ...extensions, code: 'MAX_TOKENS_LIMIT' } };
  if (!tooManyLevels.test(message)) return undefined;
  return {
    message: 'The document is nested too deeply to be read.',
    extensions: { ...extensions, code: 'MAX_DEPTH_LIMIT' },
  };
}

function withOwnCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeBelow(error);
  return publicCodes.has(code) ? { ...formatted, extensions: { ...formatted.extensions, code } } : formatted;
}

/** An error as clients see it: own and subgraphs' public errors as they are, all others masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId?: string,
): GraphQLFormattedError {
  const coded = refusedByParser(formatted) ?? withOwnCode(formatted, error);
  const masked = maskError(coded, error, { publicCodes, requestId });
  if (masked.extensions?.code !== 'DOWNSTREAM_SERVICE_ERROR') return masked;
  // A subgraph that gives no code does not mask either: its words stay inside.
  return { ...masked, message: 'A service behind this field failed.' };
}

/** An error as it is where it is one of GraphQL; else what clients see as an internal one. */
export const toGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('Internal server error', {
        ...(error instanceof Error && { originalError: error }),
      });

/** As `formatError`, for errors that did not pass through Apollo Server. */
export function formatRawError(error: unknown, requestId: string): GraphQLFormattedError {
  const wrapped = toGraphqlError(error);
  return formatError(wrapped.toJSON(), wrapped, requestId);
}
