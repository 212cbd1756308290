import { describe, expect, it } from 'vitest';
import { createGivenServer } from './given-server.ts';
import { qdrantUrl } from './qdrant.ts';

const given = { name: 'redis', variable: 'REDIS_URL', address: 'redis://elsewhere' } as const;
const never = new AbortController().signal;

describe('a server that somebody else looks after', () => {
  it('is asked, used as it is, and never stopped or killed', async () => {
    const asked: string[] = [];
    const server = createGivenServer({ ...given, ask: async (address) => void asked.push(address) });
    expect(await server.start(never)).toBe('ran already');
    expect(asked).toEqual(['redis://elsewhere']);
    expect(server.variables()).toEqual({ REDIS_URL: 'redis://elsewhere' });
    await server.stop();
    expect(server.isRunning()).toBe(true);
    await expect(server.kill()).rejects.toThrow("not this stack's to kill");
  });

  it('that does not answer is named by its variable', async () => {
    const server = createGivenServer({ ...given, ask: () => Promise.reject(new Error('refused')) });
    await expect(server.start(never)).rejects.toThrow(/REDIS_URL.*refused.*unset it/);
    expect(server.isRunning()).toBe(false);
  });
});

describe('QDRANT_HOST', () => {
  it.each([
    ['store', 'http://store:6333'],
    ['127.0.0.1:7000', 'http://127.0.0.1:7000'],
    ['https://store.test', 'https://store.test'],
    ['http://store:7000/', 'http://store:7000'],
  ])('may be a host, a host with a port, or a URL: %s', (host, url) => expect(qdrantUrl(host)).toBe(url));
});
