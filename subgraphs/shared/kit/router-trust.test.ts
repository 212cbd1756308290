import { expect, it } from 'vitest';
import { createRouterTrust, routerSecretHeader } from './router-trust.ts';
import { uuidV7 } from './uuid.ts';

const viewer = {
  userId: uuidV7(),
  role: 'STUDENT',
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: [],
} as const;
const secret = 'router-secret-of-at-least-32-bytes';
const trust = createRouterTrust({
  secret,
  viewerOf: async (token) => (token === 'good' ? { ...viewer, scopes: [] } : undefined),
});
const ask = (headers: Record<string, string>) => trust.verify((name) => headers[name]);

it('believes a good token that comes with the secret', async () => {
  expect(await ask({ [routerSecretHeader]: secret, authorization: 'Bearer good' })).toEqual(viewer);
});

it('takes the secret without a token for nobody', async () => {
  expect(await ask({ [routerSecretHeader]: secret })).toBeNull();
});

it.each([
  ['no secret', { authorization: 'Bearer good' }],
  ['a wrong secret', { [routerSecretHeader]: 'guess', authorization: 'Bearer good' }],
  ['a revoked or made-up token', { [routerSecretHeader]: secret, authorization: 'Bearer bad' }],
  ['another scheme', { [routerSecretHeader]: secret, authorization: 'Basic good' }],
])('refuses %s', async (_, headers) => {
  expect(await ask(headers)).toBeUndefined();
});
