import fastify from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import { replicasAt } from '@ensure-study/testkit/replicas';
import { createInternalClient } from './internal-client.ts';
import { serveInternalApi, type InternalHandlers } from './internal-server.ts';
import { createServiceTrust, serviceHeader } from './trust.ts';
import { uuidV7 } from './uuid.ts';
import { storeUnavailable } from './errors.ts';

const trust = createServiceTrust('a secret of at least thirty-two bytes');
const input = { userId: uuidV7(), classroomId: uuidV7() };
const unexpected = () => Promise.reject(new Error('unexpected call'));
const none: InternalHandlers = {
  membership: unexpected,
  material: unexpected,
  'classrooms-of': unexpected,
  'live-materials': unexpected,
  assessment: unexpected,
  meeting: unexpected,
  attempt: unexpected,
  'may-see-person': unexpected,
  'may-administer': unexpected,
  'must-look': unexpected,
  'guardians-to-tell': unexpected,
  'classroom-name': unexpected,
  session: unexpected,
  'access-token': unexpected,
};

async function openCore(handlers: Partial<InternalHandlers>, revocations: string[] = []) {
  const app = fastify();
  await serveInternalApi(app, {
    trust,
    handlers: { ...none, ...handlers },
    sessionRevocations: async function* (signal) {
      yield* revocations;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  });
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const client = createInternalClient({
    core: replicasAt(baseUrl),
    serviceName: 'ai',
    trust,
    timeoutMs: 2_000,
  });
  return { client, baseUrl, [Symbol.asyncDispose]: () => app.close() };
}

describe('internal API', () => {
  it('answers a service what it asks', async () => {
    await using core = await openCore({ membership: async () => ({ role: 'TEACHER' }) });
    await expect(core.client.call('membership', input)).resolves.toEqual({ role: 'TEACHER' });
  });

  it('asks again when the first attempt fails', async () => {
    const membership = vi.fn(async () => ({ role: null }));
    membership.mockRejectedValueOnce(new Error('hiccup'));
    await using core = await openCore({ membership });
    await expect(core.client.call('membership', input)).resolves.toEqual({ role: null });
  });

  it('says STORE_UNAVAILABLE after a bounded number of attempts', async () => {
    const membership = vi.fn(() => Promise.reject(storeUnavailable('The database')));
    await using core = await openCore({ membership });
    await expect(core.client.call('membership', input)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(membership).toHaveBeenCalledTimes(3);
  });

  it('says STORE_UNAVAILABLE within its time when core hangs', async () => {
    await using core = await openCore({ membership: () => new Promise(() => {}) });
    const client = createInternalClient({
      core: replicasAt(core.baseUrl),
      serviceName: 'ai',
      trust,
      timeoutMs: 50,
    });
    await expect(client.call('membership', input)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('says of no call what another went without, and of one that is not tried what the last went without', async () => {
    await using core = await openCore({
      membership: () => Promise.reject(storeUnavailable('The database', undefined, { store: 'database' })),
      attempt: () => new Promise(() => {}),
    });
    const client = createInternalClient({
      core: replicasAt(core.baseUrl),
      serviceName: 'ai',
      trust,
      timeoutMs: 300,
    });
    const storeOf = (call: Promise<unknown>) =>
      call.catch((error: { extensions: { store?: string } }) => error.extensions.store);
    const hanging = storeOf(client.call('attempt', { attemptId: uuidV7() }));
    await client.call('membership', input).catch(() => undefined);
    expect(await hanging).toBeUndefined();
    for (let calls = 1; calls <= 3; calls++)
      expect(await storeOf(core.client.call('membership', input))).toBe('database');
  });

  it('stops with the caller', async () => {
    await using core = await openCore({ membership: () => new Promise(() => {}) });
    const caller = new AbortController();
    const waiting = core.client.call('membership', input, caller.signal);
    caller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });

  it('serves nobody without a service token, and takes no input that does not parse', async () => {
    await using core = await openCore({});
    const post = (headers: Record<string, string>) =>
      fetch(`${core.baseUrl}/internal/membership`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ userId: 'me' }),
      });
    expect((await post({})).status).toBe(401);
    expect((await post({ [serviceHeader]: 'made up' })).status).toBe(401);
    expect((await post({ [serviceHeader]: await trust.sign('ai') })).status).toBe(400);
  });

  it('streams revoked sessions after a sign of life', async () => {
    const sessionId = uuidV7();
    await using core = await openCore({}, [sessionId]);
    const response = await fetch(`${core.baseUrl}/internal/session-revocations`, {
      headers: { [serviceHeader]: await trust.sign('gateway') },
    });
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let text = '';
    while (text.split('\n').length < 3) text += (await reader.read()).value ?? '';
    await reader.cancel();
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{}, { sessionId }]);
  });
});
