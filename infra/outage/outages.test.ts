import { expect, it, vi } from 'vitest';
import type { StackServer } from '../local/stack/stack-server.ts';
import { outages } from './outages.ts';

const running = (lacking: string | undefined) => {
  const kill = vi.fn(async () => {});
  const server = {
    name: 'qdrant',
    title: 'qdrant',
    isRunning: () => true,
    isReady: async () => true,
    lacks: async () => lacking,
    prepare: async () => {},
    kill,
  } as unknown as StackServer;
  return { server, kill };
};

it('a server that could not be started again is not killed, and what is missing is said', async () => {
  const { server, kill } = running('name its program by QDRANT_BIN');
  expect(await outages.qdrant.victim([server])).toEqual({
    none: expect.stringMatching(/not killed.*name its program by QDRANT_BIN/),
  });
  expect(kill).not.toHaveBeenCalled();
});

it('one that can be started again is', async () => {
  const { server, kill } = running(undefined);
  const victim = await outages.qdrant.victim([server]);
  if ('none' in victim) throw new Error(victim.none);
  await victim.kill();
  expect(kill).toHaveBeenCalledTimes(1);
});
