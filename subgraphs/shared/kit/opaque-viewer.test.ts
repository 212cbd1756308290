import { expect, it } from 'vitest';
import { createOpaqueToken } from './opaque-tokens.ts';
import { createViewerOf } from './opaque-viewer.ts';
import type { Viewer } from './trust.ts';
import { uuidV7 } from './uuid.ts';

const somebody = (scopes: string[]): Viewer => ({
  ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7() },
  ...{ role: 'TEACHER', scopes },
});
const [person, program] = [somebody(['session']), somebody(['class:read'])];
const { token, tokenHash } = createOpaqueToken();
const viewerOf = createViewerOf({
  ofSession: async (given) => (given === 'a.session.token' ? person : undefined),
  holderOf: async (hash) => (hash === tokenHash ? { viewer: program } : null),
});

it.each([
  ['a session', 'a.session.token', person],
  ['a program', token, program],
  ['a token that was never made', createOpaqueToken().token, undefined],
  ['what cannot be one', 'ens_1', undefined],
  ['what is neither', 'made up', undefined],
])('knows who shows the token of %s', async (_, given, viewer) => {
  expect(await viewerOf(given)).toEqual(viewer);
});
