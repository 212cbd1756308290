import { createFakeClock } from '@ensure-study/testkit/clock';
import { describe, expect, it } from 'vitest';
import { createGraphqlTransport } from './adapters/graphql-transport.ts';
import { codedError, startFakeGateway, type FakeContext } from './fixtures/fake-gateway.ts';
import { RefusalError, UnreachableError, UsageError } from './failures.ts';
import { searchKnowledge } from './operations.ts';
import { createSignedInApi, type Identity } from './signed-in-api.ts';

const teacher: Identity = { email: 'teacher@demo.test', password: 'secret-enough' };
const found = { __typename: 'Classroom', knowledge: { search: [] } };
const variables = { classroomId: 'c', question: 'why' };

/** A clock on which every sleep is over at once, and which notes how long they would have been. */
function hurriedClock() {
  const sleeps: number[] = [];
  const clock = createFakeClock();
  return { sleeps, clock: { ...clock, sleep: (ms: number) => (sleeps.push(ms), Promise.resolve()) } };
}
function apiAt(url: URL, identity: Identity, clock = hurriedClock().clock) {
  const signal = new AbortController().signal;
  return createSignedInApi({
    transport: createGraphqlTransport(url),
    identity,
    clock,
    random: () => 0.5,
    signal,
  });
}
const signInSuccess = (accessToken: string) => ({ __typename: 'SignInSuccess', accessToken });

describe('the signed-in API', () => {
  it('signs in once for many calls, and again when the token has run out', async () => {
    let signIns = 0;
    const good = new Set<string>();
    await using gateway = await startFakeGateway({
      signIn: () => {
        good.add(`token-${(signIns += 1)}`);
        return signInSuccess(`token-${signIns}`);
      },
      node: (_: unknown, { token }: FakeContext) => {
        if (!good.has(token ?? '')) throw codedError('UNAUTHENTICATED');
        return found;
      },
    });
    const api = apiAt(gateway.url, teacher);
    await Promise.all([1, 2, 3].map(() => api.call(searchKnowledge, variables)));
    expect(signIns).toBe(1);
    good.delete('token-1');
    await Promise.all([1, 2, 3].map(() => api.call(searchKnowledge, variables)));
    expect(signIns).toBe(2);
  });

  it('says that a token which was handed in is refused', async () => {
    await using gateway = await startFakeGateway({
      node: () => {
        throw codedError('UNAUTHENTICATED');
      },
    });
    const call = apiAt(gateway.url, { token: 'old' }).call(searchKnowledge, variables);
    await expect(call).rejects.toMatchObject({ name: 'RefusalError', code: 'UNAUTHENTICATED' });
  });

  it('ends the command when the account is refused', async () => {
    await using gateway = await startFakeGateway({
      signIn: () => ({ __typename: 'InvalidCredentialsProblem', message: 'No.' }),
    });
    const call = apiAt(gateway.url, teacher).call(searchKnowledge, variables);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow('Signing in as teacher@demo.test was refused (UNAUTHENTICATED): No.');
  });

  it('repeats what fails in passing, and waits as long as it is told to', async () => {
    const { clock, sleeps } = hurriedClock();
    const failures = [
      codedError('STORE_UNAVAILABLE'),
      codedError('RATE_LIMITED', { retryAt: new Date(clock.now() + 5_000).toISOString() }),
    ];
    await using gateway = await startFakeGateway({
      node: () => failures.shift() ?? found,
    });
    await apiAt(gateway.url, { token: 't' }, clock).call(searchKnowledge, variables);
    expect(sleeps).toEqual([250, 5_125]);
  });

  it('waits for its turn as often as others come first, within ten minutes', async () => {
    const { clock, sleeps } = hurriedClock();
    let refusals = 8;
    await using gateway = await startFakeGateway({
      node: () =>
        refusals-- > 0
          ? codedError('RATE_LIMITED', { retryAt: new Date(clock.now() + 60_000).toISOString() })
          : found,
    });
    const api = apiAt(gateway.url, { token: 't' }, clock);
    await api.call(searchKnowledge, variables);
    expect(sleeps).toHaveLength(8);
    refusals = 100;
    await expect(api.call(searchKnowledge, variables)).rejects.toThrow('RATE_LIMITED');
    expect(sleeps.length).toBeLessThan(8 + 16);
  });

  it('does not repeat what is refused for good, nor wait for hours', async () => {
    const { clock } = hurriedClock();
    let calls = 0;
    let failure = codedError('BAD_USER_INPUT');
    await using gateway = await startFakeGateway({
      node: () => {
        calls += 1;
        return failure;
      },
    });
    const api = apiAt(gateway.url, { token: 't' }, clock);
    await expect(api.call(searchKnowledge, variables)).rejects.toThrow(RefusalError);
    failure = codedError('RATE_LIMITED', { retryAt: new Date(clock.now() + 3_600_000).toISOString() });
    await expect(api.call(searchKnowledge, variables)).rejects.toThrow('RATE_LIMITED');
    expect(calls).toBe(2);
  });

  it('gives up on an address where nobody answers, and names it', async () => {
    const { clock, sleeps } = hurriedClock();
    let url: URL;
    {
      await using gateway = await startFakeGateway({});
      url = gateway.url;
    }
    const call = apiAt(url, { token: 't' }, clock).call(searchKnowledge, variables);
    await expect(call).rejects.toThrow(UnreachableError);
    await expect(call).rejects.toThrow(`${url.href} does not answer: connect ECONNREFUSED`);
    expect(sleeps).toHaveLength(3);
  });
});
