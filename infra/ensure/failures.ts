/** What can go wrong, by what follows from it: the command ends (usage, unreachable) or one row does (refusal). */

/** The command cannot do what was asked; exit 1. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** No answer of the API can be had; exit 1. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** The API answered, and refused. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  /** A code of the API: BAD_USER_INPUT, NOT_FOUND, ... */
  readonly code: string;
  /** Milliseconds since the epoch; when the API said when to come back. */
  readonly retryAt: number | undefined;
  constructor(code: string, message: string, retryAt?: number) {
    super(message);
    this.code = code;
    this.retryAt = retryAt;
  }
}

const codesWorthRepeating = new Set([
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
  'GATEWAY_TIMEOUT',
  'TOO_MANY_OPERATIONS',
  'SUBGRAPH_BUSY',
  'SUBSCRIPTION_UPSTREAM_LOST',
  'SUBSCRIPTION_TOO_SLOW',
]);

/** Whether the same request may succeed a little later. */
export const isPassing = (error: unknown): boolean =>
  error instanceof UnreachableError || (error instanceof RefusalError && codesWorthRepeating.has(error.code));

const problemCodes: Record<string, string> = {
  InvalidInputProblem: 'BAD_USER_INPUT',
  InvalidCredentialsProblem: 'UNAUTHENTICATED',
  NotAllowedProblem: 'FORBIDDEN',
  NotFoundProblem: 'NOT_FOUND',
  RateLimitedProblem: 'RATE_LIMITED',
  ConflictProblem: 'CONFLICT',
};

/** A problem of a mutation's payload as a refusal. */
export function refusalOf(problem: { __typename: string; message?: string; retryAt?: string }): RefusalError {
  const retryAt = problem.retryAt === undefined ? undefined : Date.parse(problem.retryAt);
  return new RefusalError(
    problemCodes[problem.__typename] ?? problem.__typename,
    problem.message ?? 'It was refused.',
    retryAt,
  );
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
