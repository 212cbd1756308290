import { describe, expect, it } from 'vitest';
import { createAccessTokens, createServiceTrust, createViewerTrust, type Viewer } from './trust.ts';
import { uuidV7 } from './uuid.ts';

const secret = 'a secret of at least thirty-two bytes';
const viewer: Viewer = {
  userId: uuidV7(),
  role: 'TEACHER',
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: ['grade:write'],
};

describe('viewers', () => {
  const trust = createViewerTrust(secret);

  it('come back as they were signed; nobody comes back as null', async () => {
    expect(await trust.verify(await trust.sign(viewer))).toEqual(viewer);
    expect(await trust.verify(await trust.sign(null))).toBeNull();
  });

  it('are not believed from another secret, nor after a minute', async () => {
    expect(await trust.verify(await createViewerTrust(`${secret}!`).sign(viewer))).toBeUndefined();
    expect(await trust.verify(await trust.sign(viewer, Date.now() - 61_000))).toBeUndefined();
  });
});

describe('access tokens', () => {
  const tokens = createAccessTokens(secret);

  it('say who, and until when', async () => {
    const now = 1_800_000_000_000;
    expect(await tokens.verify(await tokens.sign(viewer, now), now)).toEqual({
      ...viewer,
      expiresAt: now + 15 * 60_000,
    });
  });

  it('are good until they expire and not a second longer', async () => {
    const now = 1_800_000_000_000;
    const token = await tokens.sign(viewer, now, 60);
    expect(await tokens.verify(token, now + 59_000)).toBeDefined();
    expect(await tokens.verify(token, now + 60_000)).toBeUndefined();
  });

  it('are refused without a signature', async () => {
    const [, payload] = (await tokens.sign(viewer)).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(await tokens.verify(unsigned)).toBeUndefined();
  });
});

it('lets no token serve another use', async () => {
  const [viewers, services, tokens] = [
    createViewerTrust(secret),
    createServiceTrust(secret),
    createAccessTokens(secret),
  ];
  const [asViewer, asService, asAccess] = [
    await viewers.sign(viewer),
    await services.sign('ai'),
    await tokens.sign(viewer),
  ];
  expect(await services.verify(asService)).toBe('ai');
  for (const other of [asService, asAccess]) expect(await viewers.verify(other)).toBeUndefined();
  for (const other of [asViewer, asAccess]) expect(await services.verify(other)).toBeUndefined();
  for (const other of [asViewer, asService]) expect(await tokens.verify(other)).toBeUndefined();
});
