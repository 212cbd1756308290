import { expect, it } from 'vitest';
import type { FoundEngine } from './docker/engine.ts';
import { chooseKind, type StackKind } from './stack-kind.ts';

const works: FoundEngine = { program: '/usr/bin/docker', version: '28.2.2' };
const none: FoundEngine = { reason: 'its engine does not answer' };
const choose = (
  engine: FoundEngine,
  { asked, noted, isUp = false }: { asked?: StackKind; noted?: StackKind; isUp?: boolean } = {},
) => chooseKind({ asked, noted, isUp: () => isUp, findEngine: async () => engine });

it('by Docker where it works, else by packages, and says why', async () => {
  expect(await choose(works)).toEqual({ kind: 'docker', why: 'Docker 28.2.2 works here' });
  expect(await choose(none)).toEqual({ kind: 'packages', why: 'not by Docker: its engine does not answer' });
});

it('goes on with what was begun: its data is there', async () => {
  expect(await choose(works, { noted: 'packages' })).toEqual({ kind: 'packages', why: 'as before' });
  expect(await choose(works, { noted: 'docker' })).toMatchObject({ kind: 'docker' });
  await expect(choose(none, { noted: 'docker' })).rejects.toThrow(
    /does not answer; start it, or .*--with packages/,
  );
});

it('as somebody wishes, unless the other one is up or cannot be', async () => {
  expect(await choose(works, { asked: 'packages' })).toMatchObject({ kind: 'packages' });
  expect(await choose(works, { asked: 'docker', noted: 'packages' })).toMatchObject({ kind: 'docker' });
  await expect(choose(works, { asked: 'docker', noted: 'packages', isUp: true })).rejects.toThrow(
    'stack:down',
  );
  await expect(choose(none, { asked: 'docker' })).rejects.toThrow('its engine does not answer.');
});
