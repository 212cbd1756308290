/** Access tokens of programs, over everything that a client may come by. */
import { describe, expect, it } from 'vitest';
import { materialFilesPath } from '@ensure-study/contracts/files';
import { openFakeGateway, somebody, type FakeGateway } from './fake-gateway.ts';
import { openHttpStream } from './http-stream-reader.ts';
import { openInitialised, openRawSocket } from './raw-socket.ts';
import { standardLimits } from './standard-limits.ts';

const program = () => ({ ...somebody(), role: 'INTEGRATOR' as const, scopes: ['class:read'] });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const who = '{ viewer { id } }';
const mine = 'subscription { mine { who } }';
const silence = 'subscription { silence { number } }';

const fetchFile = (fake: FakeGateway, token: string, { signal }: AbortController) =>
  fetch(`${fake.url}${materialFilesPath}/one`, { headers: bearer(token), signal });

async function upload(fake: FakeGateway, token: string) {
  const body = new FormData();
  const query = 'mutation($file: Upload!) { upload(file: $file) }';
  body.set('operations', JSON.stringify({ query, variables: { file: null } }));
  body.set('map', JSON.stringify({ 0: ['variables.file'] }));
  body.set('0', new Blob(['hello'], { type: 'text/markdown' }), 'notes.md');
  const headers = { 'apollo-require-preflight': 'true', ...bearer(token) };
  const response = await fetch(`${fake.url}/graphql`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

/** The close code of a socket that says it is this program. */
async function closeCodeOf(fake: FakeGateway, token: string) {
  const socket = await openRawSocket(fake);
  socket.send({ type: 'connection_init', payload: bearer(token) });
  return socket.closed;
}

describe('an access token', () => {
  it('says who asks over HTTP, websockets, server-sent events and multipart, with files and with uploads', async () => {
    await using fake = await openFakeGateway();
    const viewer = program();
    const token = fake.programOf(viewer);
    expect((await fake.post(who, bearer(token))).data).toEqual({ viewer: { id: viewer.userId } });
    const socket = await openInitialised(fake, bearer(token));
    socket.subscribe('1', mine);
    await socket.seen({ id: '1', type: 'next', payload: { data: { mine: { who: viewer.userId } } } });
    socket.socket.terminate();
    for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])
      expect(await (await openHttpStream(fake, mine, { accept, ...bearer(token) })).rest()).toContain(
        viewer.userId,
      );
    expect(await upload(fake, token)).toMatchObject({ status: 200 });
    const reader = new AbortController();
    expect((await fetchFile(fake, token, reader)).status).toBe(200);
    reader.abort();
  });

  it('is nothing in a cookie, and refused where it was never made', async () => {
    await using fake = await openFakeGateway();
    const token = fake.programOf(program());
    const inCookie = await fake.post(who, { cookie: `ensure_access=${token}` });
    expect([inCookie.status, inCookie.data]).toEqual([200, { viewer: null }]);
    const unknown = `ens_${'x'.repeat(43)}`;
    const refused = await fake.post(who, bearer(unknown));
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await closeCodeOf(fake, unknown)).toBe(4403);
    expect(await upload(fake, unknown)).toMatchObject({ status: 401 });
  });

  it('is over at once when it is revoked: its sockets, its streams, its requests; others go on', async () => {
    await using fake = await openFakeGateway();
    const [one, two] = [program(), program()];
    const [token, other] = [fake.programOf(one), fake.programOf(two)];
    const socket = await openInitialised(fake, bearer(token));
    const stream = await openHttpStream(fake, silence, { accept: 'text/event-stream', ...bearer(token) });
    await fake.post(who, bearer(token));
    fake.state.revoke(one.sessionId);
    expect(await socket.closed).toBe(4403);
    expect(await stream.rest()).toContain('UNAUTHENTICATED');
    expect((await fake.post(who, bearer(token))).status).toBe(401);
    expect((await fake.post(who, bearer(other))).data).toEqual({ viewer: { id: two.userId } });
  });

  it('closes its socket with 4403 when it ends', async () => {
    await using fake = await openFakeGateway();
    const socket = await openInitialised(fake, bearer(fake.programOf(program(), 500)));
    expect(await socket.closed).toBe(4403);
  });

  it('that cannot be checked is no wrong one: all is told to come again, and what was seen good goes on', async () => {
    await using fake = await openFakeGateway();
    const [known, unseen] = [fake.programOf(program()), fake.programOf(program())];
    await fake.post(who, bearer(known));
    fake.state.failsTokenChecks = true;
    expect((await fake.post(who, bearer(known))).errors).toBeUndefined();
    const answer = await fake.post(who, bearer(unseen));
    expect([answer.status, answer.errors]).toMatchObject([
      503,
      [{ extensions: { code: 'STORE_UNAVAILABLE', retryable: true } }],
    ]);
    const uploaded = await upload(fake, unseen);
    expect([uploaded.status, uploaded.text]).toEqual([503, expect.stringContaining('STORE_UNAVAILABLE')]);
    const file = await fetchFile(fake, unseen, new AbortController());
    expect([file.status, file.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await closeCodeOf(fake, unseen)).toBe(1013);
  });

  it('spends what a minute allows with the others of its person, and not what the person has left', async () => {
    const limits = { ...standardLimits, costPerMinute: 1 };
    await using fake = await openFakeGateway({ limits });
    const person = { ...somebody(), scopes: ['session'] };
    const mineToo = () =>
      fake.programOf({ ...person, sessionId: somebody().sessionId, scopes: ['class:read'] });
    const [one, two] = [mineToo(), mineToo()];
    for (const token of [one, await fake.tokenOf(person)])
      expect((await fake.post(who, bearer(token))).errors).toBeUndefined();
    for (const token of [one, two])
      expect((await fake.post(who, bearer(token))).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});
