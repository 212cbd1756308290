/** What a client cannot make the router say for it, and who is refused: nobody is more through it than by their own token. */
import { accessCookie } from '@ensure-study/contracts/cookies';
import { routerSecretHeader } from '@ensure-study/kit/router-trust';
import { viewerHeader } from '@ensure-study/kit/trust';
import type { Side } from './mutation-cases.ts';
import { toComparable, type Answer } from './domain/compare-answers.ts';

export interface TrustOptions extends Side {
  /** Base addresses. */
  router: string;
  subgraphs: readonly string[];
  say(line: string): void;
}

const deadlineMs = 10_000;
const query = '{ viewer { id } }';
const signOut = 'mutation { signOut { __typename } }';

/** The id of the viewer, null for nobody, or the codes of the refusal. */
async function askAs(url: string, headers: Record<string, string>): Promise<string | null> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(deadlineMs),
  });
  const answer = (await response.json()) as Answer;
  const { data, errors } = toComparable(answer);
  if (errors.length > 0) return errors.map((told) => told.split(': ').at(-1)).join(' ');
  return (data as { viewer: { id: string } | null }).viewer?.id ?? null;
}

export async function proveTrust({ fixture, clients, router, subgraphs, say }: TrustOptions) {
  const { token, userId } = fixture.people.teacher as { token: string; userId: string };
  const authorization = `Bearer ${token}`;
  const program = await clients.mutate(
    fixture.people.teacher,
    'createAccessToken',
    { name: 'Router', scopes: ['class:read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    'token',
  );
  const leaving = await clients.signIn('parent');
  const leave = { authorization: `Bearer ${leaving.token}` };
  const refusal = 'SUBREQUEST_HTTP_ERROR UNAUTHENTICATED';
  const counts = { checks: 0, failed: 0 };
  const check = async (what: string, asked: Promise<string | null>, expected: string | null | undefined) => {
    const answer = await asked;
    counts.checks += 1;
    if (answer === expected) return;
    counts.failed += 1;
    say(`TRUST: ${what} is answered ${answer}, not ${expected}`);
  };
  await check('a token of the person', askAs(router, { authorization }), userId);
  await check('a program of the person', askAs(router, { authorization: `Bearer ${program.token}` }), userId);
  await check('nobody', askAs(router, {}), null);
  await check('a made-up token', askAs(router, { authorization: 'Bearer made.up.token' }), refusal);
  const forged = { authorization, [routerSecretHeader]: 'a guess', [viewerHeader]: 'a.made-up.viewer' };
  await check('proofs of a client beside its token', askAs(router, forged), userId);
  await check('a cookie', askAs(router, { cookie: `${accessCookie}=${token}` }), null);
  await check('a token before its session ends', askAs(router, leave), leaving.userId);
  await clients.ask(leaving, signOut);
  await check('a token whose session has ended', askAs(router, leave), refusal);
  for (const url of subgraphs)
    await check(`a token at ${url} without the secret`, askAs(url, { authorization }), 'UNAUTHENTICATED');
  return counts;
}
