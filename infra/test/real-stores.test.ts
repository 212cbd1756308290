import { describe, expect, it } from 'vitest';
import { findStore, type RealStore } from './real-stores.ts';

const answers: RealStore = {
  name: 'kafka',
  variable: 'KAFKA_BOOTSTRAP_SERVERS',
  describe: async (address) => ({ version: `of ${address}` }),
};

describe('the server that suites run on', () => {
  it('is the one named for tests, before the one of the stack', async () => {
    const stack = { KAFKA_BOOTSTRAP_SERVERS: 'stack:1' };
    expect(await findStore(answers, { KAFKA_BOOTSTRAP_SERVERS_TEST: 'test:1' }, stack)).toEqual({
      address: 'test:1',
      version: 'of test:1',
    });
    expect(await findStore(answers, {}, stack)).toMatchObject({ address: 'stack:1' });
  });

  it('is never the one that a product is configured with', async () => {
    expect(await findStore(answers, { KAFKA_BOOTSTRAP_SERVERS: 'product:1' }, {})).toMatchObject({
      reason: expect.stringContaining('KAFKA_BOOTSTRAP_SERVERS_TEST') as string,
    });
  });

  it('is none, with the reason, where nothing answers', async () => {
    const silent = { ...answers, describe: () => Promise.reject(new Error('refused')) };
    expect(await findStore(silent, {}, { KAFKA_BOOTSTRAP_SERVERS: 'stack:1' })).toEqual({
      reason: 'the server at KAFKA_BOOTSTRAP_SERVERS does not answer: refused',
    });
  });
});
