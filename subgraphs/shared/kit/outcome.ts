/**
 * Expected outcomes as data. A use case answers `ok(value)` or a problem; `toPayload` maps either to the GraphQL union
 * (`<Name>Success` or the problem's own type). Only bugs and outages throw.
 */
export type Problem =
  | { problem: 'InvalidInputProblem'; message: string; path: string[] }
  | { problem: 'InvalidCredentialsProblem'; message: string }
  | { problem: 'NotAllowedProblem'; message: string }
  | { problem: 'NotFoundProblem'; message: string }
  | { problem: 'RateLimitedProblem'; message: string; retryAt: Date }
  | { problem: 'ConflictProblem'; message: string };
export type ProblemName = Problem['problem'];
export type Outcome<T, P extends ProblemName = ProblemName> =
  { ok: true; value: T } | ({ ok: false } & Extract<Problem, { problem: P }>);

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const invalidInput = (path: string[], message: string) =>
  ({ ok: false, problem: 'InvalidInputProblem', message, path }) as const;
export const invalidCredentials = (message: string) =>
  ({ ok: false, problem: 'InvalidCredentialsProblem', message }) as const;
export const notAllowed = (message: string) =>
  ({ ok: false, problem: 'NotAllowedProblem', message }) as const;
export const missing = (what: string) =>
  ({ ok: false, problem: 'NotFoundProblem', message: `There is no such ${what}.` }) as const;
export const rateLimited = (message: string, retryAt: Date) =>
  ({ ok: false, problem: 'RateLimitedProblem', message, retryAt }) as const;
export const conflict = (message: string) => ({ ok: false, problem: 'ConflictProblem', message }) as const;

/** The union member that a problem becomes; distributes, so that each `__typename` keeps its own fields. */
export type ProblemPayload<P extends ProblemName> = P extends ProblemName
  ? { __typename: P } & Omit<Extract<Problem, { problem: P }>, 'problem'>
  : never;

/** The union member of an outcome: `toPayload(outcome, (session) => ({ __typename: 'SignInSuccess', ... }))`. */
export function toPayload<T, P extends ProblemName, S extends { __typename: string }>(
  outcome: Outcome<T, P>,
  toSuccess: (value: T) => S,
): S | ProblemPayload<P> {
  if (outcome.ok) return toSuccess(outcome.value);
  const { ok: _ok, problem, ...fields } = outcome;
  return { __typename: problem, ...fields } as unknown as ProblemPayload<P>;
}
