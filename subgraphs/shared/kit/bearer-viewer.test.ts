import { expect, it } from 'vitest';
import { createBearerViewer } from './bearer-viewer.ts';
import { createAccessTokens, type Viewer } from './trust.ts';
import { uuidV7 } from './uuid.ts';

const accessTokens = createAccessTokens('a secret of at least thirty-two bytes');
const viewer: Viewer = {
  userId: uuidV7(),
  role: 'STUDENT',
  organisationId: uuidV7(),
  sessionId: uuidV7(),
  scopes: ['session'],
};
const standing = createBearerViewer({ accessTokens, isActive: async (id) => id === viewer.sessionId });

it('is the person of a session that stands', async () => {
  expect(await standing(await accessTokens.sign(viewer))).toEqual(viewer);
});

it('is nobody whose session is over', async () => {
  expect(await standing(await accessTokens.sign({ ...viewer, sessionId: uuidV7() }))).toBeUndefined();
});

it('is nobody by a token that is made up or expired', async () => {
  expect(await standing('made.up.token')).toBeUndefined();
  expect(await standing(await accessTokens.sign(viewer, Date.now() - 3_600_000))).toBeUndefined();
});

it('of before tokens had scopes is of a session, for nothing else makes one', async () => {
  expect(await standing(await accessTokens.sign({ ...viewer, scopes: [] }))).toEqual(viewer);
});
