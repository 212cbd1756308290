/** The public API as somebody signed in: signs in again when the token has run out, repeats what fails in passing. */
import type { Clock } from '@ensure-study/kit/clock';
import { isPassing, RefusalError, refusalOf, UnreachableError, UsageError } from './failures.ts';
import { signIn } from './operations.ts';
import type { Api, CallOptions, GraphqlAnswer, Operation, Transport } from './ports.ts';

/** A token that was handed in cannot be renewed; an account can sign in again. */
export type Identity = { token: string } | { email: string; password: string };

export interface SignedInApiOptions {
  transport: Transport;
  identity: Identity;
  clock: Clock;
  random?: () => number;
  signal: AbortSignal;
}

const callTimeoutMs = 60_000;
const attemptsMax = 4;
const firstPauseMs = 250;
/** A limit that opens later than this is not waited for. */
const retryAtWaitMaxMs = 90_000;
/** All waiting of one call for a limit to open; beyond it a refusal counts as any other failure. */
const turnsWaitMaxMs = 10 * 60_000;

export function createSignedInApi(options: SignedInApiOptions): Api {
  const { transport, signal } = options;
  const tokens = createTokens(options);

  const attempt = async <T>(
    operation: Operation<T>,
    variables: Record<string, unknown>,
    call: CallOptions,
  ) => {
    const token = await tokens.current();
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(call.timeoutMs ?? callTimeoutMs)]);
    const answer = await transport.send({
      text: operation.text,
      variables,
      token,
      file: call.file,
      signal: deadline,
    });
    return readAnswer(operation, answer, () => tokens.expire(token));
  };
  return {
    call: (operation, variables, call = {}) =>
      repeatPassing(options, () => attempt(operation, variables, call)),
    async *follow(operation, variables, stop) {
      const token = await tokens.current();
      const either = AbortSignal.any([signal, stop]);
      for await (const answer of transport.follow({ text: operation.text, variables, token, signal: either }))
        yield readAnswer(operation, answer, () => tokens.expire(token));
    },
  };
}

/** Thrown once to have the call made again with a fresh token. */
class ExpiredToken extends Error {}

function readAnswer<T>(
  operation: Operation<T>,
  { data, errors: [error] }: GraphqlAnswer,
  expire: () => boolean,
): T {
  if (error?.code === 'UNAUTHENTICATED' && expire()) throw new ExpiredToken('the token has run out');
  if (error)
    throw new RefusalError(error.code, error.message, error.retryAt ? Date.parse(error.retryAt) : undefined);
  const parsed = operation.data.safeParse(data);
  if (!parsed.success)
    throw new RefusalError('UNEXPECTED_ANSWER', 'The API answered in a shape that is not expected.');
  return parsed.data;
}

function createTokens({ transport, identity, signal }: SignedInApiOptions) {
  let current: Promise<string> | undefined;
  let expired: string | undefined;
  const fetchToken = async () => {
    if ('token' in identity) return identity.token;
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(callTimeoutMs)]);
    const answer = await transport.send({
      text: signIn.text,
      variables: { input: identity },
      signal: deadline,
    });
    const result = readAnswer(signIn, answer, () => false).signIn;
    if (result.__typename === 'SignInSuccess') return result.accessToken;
    const { code, message } = refusalOf(result);
    throw new UsageError(`Signing in as ${identity.email} was refused (${code}): ${message}`);
  };
  return {
    /** The token to use now; signs in where there is none. */
    current() {
      current ??= fetchToken().catch((error: unknown) => {
        current = undefined;
        throw error;
      });
      return current;
    },
    /** Says that a token was refused; true where another one can be had. */
    expire(token: string) {
      if ('token' in identity) return false;
      // Several calls may find out about the same token: only the first leads to a new sign-in.
      if (token !== expired) current = undefined;
      expired = token;
      return true;
    },
  };
}

async function repeatPassing<T>(
  { clock, random = Math.random, signal }: SignedInApiOptions,
  attempt: () => Promise<T>,
) {
  let waitedMs = 0;
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const again = error instanceof ExpiredToken || isPassing(error);
      if (tried >= attemptsMax || !again) throw error instanceof ExpiredToken ? refusedToken() : error;
      if (error instanceof ExpiredToken) continue;
      const pause = pauseMs(error, tried, clock.now(), random);
      // Of several that wait for the same place one gets it: to wait for one's turn is not to fail.
      const isTurn = error instanceof RefusalError && error.code === 'RATE_LIMITED';
      if (isTurn && (waitedMs += pause) <= turnsWaitMaxMs) tried -= 1;
      await clock.sleep(pause, signal);
    }
  }
}

const refusedToken = () => new RefusalError('UNAUTHENTICATED', 'A fresh token was refused as well.');

function pauseMs(error: unknown, tried: number, now: number, random: () => number): number {
  const retryAt = error instanceof RefusalError ? error.retryAt : undefined;
  if (retryAt === undefined) return firstPauseMs * 2 ** (tried - 1) * (0.5 + random());
  const wait = Math.max(0, retryAt - now);
  if (wait > retryAtWaitMaxMs) throw error;
  return wait + firstPauseMs * random();
}

/** Whether nothing more can be had from the API, so that going on makes no sense. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof UnreachableError ||
  error instanceof UsageError ||
  (error instanceof RefusalError && error.code === 'UNAUTHENTICATED');
