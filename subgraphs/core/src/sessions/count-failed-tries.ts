/** Secrets that people type can be tried a few times: failed tries are counted for each account and each address. */
import { rateLimited, type Outcome } from '@ensure-study/kit/outcome';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'limiter' | 'limits'>;
export interface Trying {
  /** What is tried: of an account, each kind is counted by itself. */
  kind: 'sign-in' | 'code';
  /** Normalised; counted whether there is such an account or not. */
  email: string;
  /** Address of the client, counted over all kinds. */
  remoteAddress: string;
  /** What is said while no further try is accepted. */
  tooMany: string;
}
type Tried<T> = Outcome<T, 'InvalidCredentialsProblem' | 'RateLimitedProblem'>;

/** What `attempt` answers; its refusals are counted, and once there are too many it is not made. */
export async function countFailedTries<T>(
  { limiter, limits }: Deps,
  { kind, email, remoteAddress, tooMany }: Trying,
  attempt: () => Promise<Tried<T>>,
): Promise<Tried<T>> {
  const counted = [
    [`failed-${kind}:account:${email}`, limits.failedSignInsPerAccount],
    [`failed-sign-in:ip:${remoteAddress}`, limits.failedSignInsPerIp],
  ] as const;
  for (const [key, limit] of counted) {
    const allowance = await limiter.peek(key, limit);
    if (!allowance.allowed) return rateLimited(tooMany, new Date(allowance.retryAt));
  }
  const outcome = await attempt();
  if (!outcome.ok) for (const [key, limit] of counted) await limiter.take(key, limit);
  return outcome;
}
