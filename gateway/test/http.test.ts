import { describe, expect, it, vi } from 'vitest';
import { createViewerTrust } from '@ensure-study/kit/trust';
import { openFakeGateway, somebody } from './fake-gateway.ts';

const codes = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

describe('who asks', () => {
  it('is nobody without a token, and the person of a good bearer token or cookie', async () => {
    await using fake = await openFakeGateway();
    const viewer = somebody();
    const token = await fake.tokenOf(viewer);
    const signedIn = { viewer: { id: viewer.userId } };
    expect((await fake.post('{ viewer { id } }')).data).toEqual({ viewer: null });
    expect((await fake.post('{ viewer { id } }', { authorization: `Bearer ${token}` })).data).toEqual(
      signedIn,
    );
    expect((await fake.post('{ viewer { id } }', { cookie: `a=1; ensure_access=${token}` })).data).toEqual(
      signedIn,
    );
  });

  it.each(['Bearer made.up.token', 'Bearer', 'Basic abc'])(
    'refuses what is no good token: %s',
    async (authorization) => {
      await using fake = await openFakeGateway();
      const answer = await fake.post('{ viewer { id } }', { authorization });
      expect([answer.status, codes(answer), answer.data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
      expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    },
  );

  it('refuses an expired bearer token, but takes an expired cookie for nobody, so that the page can refresh it', async () => {
    await using fake = await openFakeGateway();
    const token = await fake.tokenOf(somebody(), -1);
    expect(codes(await fake.post('{ viewer { id } }', { authorization: `Bearer ${token}` }))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await fake.post('{ viewer { id } }', { cookie: `ensure_access=${token}` })).data).toEqual({
      viewer: null,
    });
  });

  it('does not believe a client that says who it is in the header for subgraphs', async () => {
    await using fake = await openFakeGateway();
    const forged = { 'x-ensure-viewer': JSON.stringify({ viewer: somebody() }) };
    expect((await fake.post('{ viewer { id } }', forged)).data).toEqual({ viewer: null });
  });

  it('is believed by subgraphs of the same secret alone; that of others is no outage to try again after', async () => {
    const viewerTrust = createViewerTrust('another secret of at least thirty-two bytes');
    await using fake = await openFakeGateway({ viewerTrust });
    const { data, errors } = await fake.post('{ viewer { id } }');
    expect(data).toEqual({ viewer: null });
    expect(errors).toMatchObject([
      {
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'core', requestId: expect.any(String) },
      },
    ]);
    expect(errors?.[0]?.extensions).not.toHaveProperty('retryable');
  });

  it('ends with the session, at once', async () => {
    await using fake = await openFakeGateway();
    const viewer = somebody();
    const headers = { authorization: `Bearer ${await fake.tokenOf(viewer)}` };
    expect((await fake.post('{ viewer { id } }', headers)).data).toEqual({ viewer: { id: viewer.userId } });
    fake.state.revoke(viewer.sessionId);
    await vi.waitFor(async () =>
      expect(codes(await fake.post('{ viewer { id } }', headers))).toEqual(['UNAUTHENTICATED']),
    );
  });

  it('stays signed in for the life of the token when core does not answer', async () => {
    await using fake = await openFakeGateway();
    await fake.core.close();
    const answer = await fake.post('{ answers }', {
      authorization: `Bearer ${await fake.tokenOf(somebody())}`,
    });
    expect(answer.data).toEqual({ answers: 42 });
  });
});

describe('cookies', () => {
  it('of core reach the client, all of them; other subgraphs neither see nor set any', async () => {
    await using fake = await openFakeGateway();
    const answer = await fake.post('mutation { signIn aiCookie }');
    expect(answer.headers.getSetCookie()).toEqual([
      'ensure_access=token; Path=/; HttpOnly',
      'ensure_refresh=other; Path=/graphql; HttpOnly',
    ]);
    const seen = await fake.post('{ cookies cookiesOfAi }', { cookie: 'ensure_refresh=r1' });
    expect(seen.data).toEqual({ cookies: 'ensure_refresh=r1', cookiesOfAi: null });
  });
});

describe('requests of other pages', () => {
  it('are refused without a preflight', async () => {
    await using fake = await openFakeGateway({ production: true });
    const response = await fetch(`${fake.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: 'mutation { count }' }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    const get = await fetch(`${fake.url}/graphql?query=${encodeURIComponent('{ answers }')}`);
    expect(get.status).toBe(400);
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: 'mutation { count }' }));
    form.set('map', '{}');
    expect((await fetch(`${fake.url}/graphql`, { method: 'POST', body: form })).status).toBe(400);
    expect(fake.state.mutations).toBe(0);
  });

  it('may not read answers, but those of the web client may', async () => {
    await using fake = await openFakeGateway({ webUrl: 'http://127.0.0.1:3000' });
    const allowed = async (origin: string) =>
      (await fake.post('{ answers }', { origin })).headers.get('access-control-allow-origin');
    expect(await allowed('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await allowed('https://elsewhere.test')).toBeNull();
    expect(await allowed('null')).toBeNull();
  });
});

describe('failures', () => {
  it('of a subgraph are masked, coded and named, with the request id of the log', async () => {
    await using fake = await openFakeGateway();
    const answer = await fake.post('{ bug answers }', { 'x-request-id': 'test-17' });
    expect(answer.data).toEqual({ bug: null, answers: 42 });
    expect(answer.errors).toMatchObject([
      {
        path: ['bug'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'core', requestId: 'test-17' },
      },
    ]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/10\.1\.2\.3|stacktrace/);
  });

  it('to reach a subgraph leave the other fields, and leak no address', async () => {
    await using fake = await openFakeGateway();
    await fake.core.close();
    const answer = await fake.post('{ viewer { id } answers }');
    expect(answer.data).toEqual({ viewer: null, answers: 42 });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'STORE_UNAVAILABLE', retryable: true, serviceName: 'core' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN/);
  });

  it('to answer in time are GATEWAY_TIMEOUT', async () => {
    await using fake = await openFakeGateway({ requestMs: 200 });
    const answer = await fake.post('{ slow }');
    expect(codes(answer)).toEqual(['GATEWAY_TIMEOUT']);
    expect(answer.errors?.[0]?.extensions.retryable).toBe(true);
  });

  it('to read the request are GraphQL errors with the request id', async () => {
    await using fake = await openFakeGateway();
    const send = async (type: string, body: string) => {
      const headers = { 'content-type': type, 'x-request-id': 'test-19' };
      const response = await fetch(`${fake.url}/graphql`, { method: 'POST', headers, body });
      return [response.status, await response.json()] as const;
    };
    const [status, answer] = await send('application/json', 'not json');
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [
        {
          message: expect.stringContaining('JSON') as string,
          extensions: { code: 'BAD_REQUEST', requestId: 'test-19' },
        },
      ],
    });
    const [unknown, refused] = await send('application/x-unknown', 'x');
    expect(unknown).toBe(415);
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('to subscribe over plain HTTP say where to subscribe', async () => {
    await using fake = await openFakeGateway();
    const answer = await fake.post('subscription { silence { number } }');
    expect([answer.status, codes(answer)]).toEqual([406, ['SUBSCRIPTION_NEEDS_WEBSOCKET']]);
    const deferring = { accept: 'multipart/mixed;deferSpec=20220824, application/json' };
    const other = await fake.post('subscription { silence { number } }', deferring);
    expect([other.status, codes(other)]).toEqual([406, ['SUBSCRIPTION_NEEDS_WEBSOCKET']]);
    expect(other.errors?.[0]?.message).toMatch(/^Subscribe over a websocket/);
  });

  it('hint at nothing in production: no introspection, no suggestions', async () => {
    await using fake = await openFakeGateway({ production: true });
    expect((await fake.post('{ __schema { types { name } } }')).status).toBe(400);
    const { errors } = await fake.post('{ answer }');
    expect(JSON.stringify(errors)).not.toContain('answers');
  });
});

describe('what subgraphs learn', () => {
  it('is the request id and the address of the client, through a trusted proxy only', async () => {
    const ask = { 'x-request-id': 'test-18', 'x-forwarded-for': '192.0.2.44' };
    await using behind = await openFakeGateway({ trustedProxies: 'loopback' });
    expect((await behind.post('{ address requestId }', ask)).data).toEqual({
      address: '192.0.2.44',
      requestId: 'test-18',
    });
    await using direct = await openFakeGateway();
    expect((await direct.post('{ address }', ask)).data).toEqual({ address: '127.0.0.1' });
  });

  it('is the trace of the page’s own server and of no stranger', async () => {
    const ask = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00' };
    await using behind = await openFakeGateway({ trustedProxies: 'loopback' });
    expect((await behind.post('{ traceparent }', ask)).data).toEqual(ask);
    await using direct = await openFakeGateway({ trustedProxies: '192.0.2.1' });
    const { data } = await direct.post('{ traceparent }', ask);
    expect(data?.traceparent).toMatch(/^00-(?!0af76519)[0-9a-f]{32}-/);
  });
});
