/** Signing up, in and out. The tokens go into the answer and into cookies that scripts cannot read. */
import { ok, toPayload, type Outcome, type ProblemName } from '@ensure-study/kit/outcome';
import { z } from 'zod';
import { signUp } from '../accounts/sign-up.ts';
import { setPassword } from '../administration/set-password.ts';
import { goOnAs, type Context } from '../context.ts';
import type { Dependencies } from '../dependencies.ts';
import { line, parseInput, token } from '../graphql/parse-input.ts';
import type { MutationResolvers } from '../graphql/resolvers.generated.ts';
import { refreshCookie, toClearedCookies, toCookies } from './domain/cookies.ts';
import type { SignedIn } from './open-session.ts';
import { refreshSession } from './refresh-session.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const Credentials = z.object({ email: token(320), password: token(1_024) });
const NewPassword = Credentials.extend({ code: token(100) });
const optionalCode = token(40)
  .nullish()
  .transform((code) => code ?? undefined);
const NewAccount = Credentials.extend({
  name: line,
  organisationCode: optionalCode,
  guardianCode: optionalCode,
});

export interface SessionResolverOptions {
  /** Whether cookies are for HTTPS only. */
  secureCookies: boolean;
}

export function createSessionResolvers(deps: Dependencies, options: SessionResolverOptions) {
  return { Mutation: { ...createEntrances(deps, options), ...createContinuations(deps, options) } };
}

/** Goes on as the person who signed in, with cookies in the answer. */
function keep<P extends ProblemName>(
  context: Context,
  outcome: Outcome<SignedIn, P>,
  { now, secure }: { now: number; secure: boolean },
) {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  for (const cookie of toCookies(value, { secure, now })) context.setCookie(cookie);
  goOnAs(context, value.viewer);
  return ok({ accessToken: value.accessToken, viewer: value.person });
}

function createEntrances(deps: Dependencies, { secureCookies: secure }: SessionResolverOptions) {
  const Mutation: Required<Pick<MutationResolvers, 'signUp' | 'signIn' | 'setPassword'>> = {
    async signUp(_parent, args, context) {
      const input = parseInput(NewAccount, args.input);
      const { remoteAddress, traceparent } = context;
      const outcome = input.ok ? await signUp(deps, { ...input.value, remoteAddress, traceparent }) : input;
      const kept = keep(context, outcome, { now: deps.clock.now(), secure });
      return toPayload(kept, (fields) => ({ __typename: 'SignUpSuccess' as const, ...fields }));
    },
    async signIn(_parent, args, context) {
      const input = parseInput(Credentials, args.input);
      const { remoteAddress } = context;
      const outcome = input.ok ? await signIn(deps, { ...input.value, remoteAddress }) : input;
      const kept = keep(context, outcome, { now: deps.clock.now(), secure });
      return toPayload(kept, (fields) => ({ __typename: 'SignInSuccess' as const, ...fields }));
    },
    async setPassword(_parent, args, context) {
      const input = parseInput(NewPassword, args.input);
      const { remoteAddress } = context;
      const outcome = input.ok ? await setPassword(deps, { ...input.value, remoteAddress }) : input;
      const kept = keep(context, outcome, { now: deps.clock.now(), secure });
      return toPayload(kept, (fields) => ({ __typename: 'SetPasswordSuccess' as const, ...fields }));
    },
  };
  return Mutation;
}

function createContinuations(deps: Dependencies, { secureCookies: secure }: SessionResolverOptions) {
  const clearCookies = (context: Context) => toClearedCookies(secure).forEach(context.setCookie);
  const Mutation: Required<Pick<MutationResolvers, 'refreshSession' | 'signOut'>> = {
    async refreshSession(_parent, _args, context) {
      const refreshToken = context.cookie(refreshCookie);
      const outcome = await refreshSession(deps, { refreshToken, traceparent: context.traceparent });
      if (!outcome.ok) clearCookies(context);
      const kept = keep(context, outcome, { now: deps.clock.now(), secure });
      return toPayload(kept, (fields) => ({ __typename: 'RefreshSessionSuccess' as const, ...fields }));
    },
    async signOut(_parent, _args, context) {
      const { viewer, traceparent } = context;
      const caller = viewer && { viewer, traceparent };
      const refreshToken = context.cookie(refreshCookie);
      const { ended } = await signOut(deps, { caller, refreshToken, traceparent });
      clearCookies(context);
      goOnAs(context, null);
      return { __typename: 'SignOutSuccess', ended };
    },
  };
  return Mutation;
}
