/** Signing up, in and out. The tokens go into the answer and into cookies that scripts cannot read. */
import { ok, toPayload, type Outcome, type ProblemName } from '@ensure-study/kit/outcome';
import { z } from 'zod';
import { signUp } from '../accounts/sign-up.ts';
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
const NewAccount = Credentials.extend({
  name: line,
  organisationCode: token(40)
    .nullish()
    .transform((code) => code ?? undefined),
});

export interface SessionResolverOptions {
  /** Whether cookies are for HTTPS only. */
  secureCookies: boolean;
}

export function createSessionResolvers(
  deps: Dependencies,
  { secureCookies: secure }: SessionResolverOptions,
) {
  /** Goes on as the person who signed in, with cookies in the answer. */
  function keep<P extends ProblemName>(context: Context, outcome: Outcome<SignedIn, P>) {
    if (!outcome.ok) return outcome;
    const { value } = outcome;
    for (const cookie of toCookies(value, { secure, now: deps.clock.now() })) context.setCookie(cookie);
    goOnAs(context, value.viewer);
    return ok({ accessToken: value.accessToken, viewer: value.person });
  }
  const clearCookies = (context: Context) => toClearedCookies(secure).forEach(context.setCookie);

  const Mutation: Required<Pick<MutationResolvers, 'signUp' | 'signIn' | 'refreshSession' | 'signOut'>> = {
    async signUp(_parent, args, context) {
      const input = parseInput(NewAccount, args.input);
      const { remoteAddress, traceparent } = context;
      const outcome = input.ok ? await signUp(deps, { ...input.value, remoteAddress, traceparent }) : input;
      return toPayload(keep(context, outcome), (fields) => ({
        __typename: 'SignUpSuccess' as const,
        ...fields,
      }));
    },
    async signIn(_parent, args, context) {
      const input = parseInput(Credentials, args.input);
      const { remoteAddress } = context;
      const outcome = input.ok ? await signIn(deps, { ...input.value, remoteAddress }) : input;
      return toPayload(keep(context, outcome), (fields) => ({
        __typename: 'SignInSuccess' as const,
        ...fields,
      }));
    },
    async refreshSession(_parent, _args, context) {
      const { traceparent } = context;
      const outcome = await refreshSession(deps, {
        refreshToken: context.cookie(refreshCookie),
        traceparent,
      });
      if (!outcome.ok) clearCookies(context);
      return toPayload(keep(context, outcome), (fields) => ({
        __typename: 'RefreshSessionSuccess' as const,
        ...fields,
      }));
    },
    async signOut(_parent, _args, context) {
      const { viewer, traceparent } = context;
      const caller = viewer && { viewer, traceparent };
      const { ended } = await signOut(deps, {
        caller,
        refreshToken: context.cookie(refreshCookie),
        traceparent,
      });
      clearCookies(context);
      goOnAs(context, null);
      return { __typename: 'SignOutSuccess', ended };
    },
  };
  return { Mutation };
}
