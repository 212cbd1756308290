import { describe, expect, it } from 'vitest';
import { parseStandaloneArguments, parseStandaloneConfig } from './standalone-options.ts';

describe('the command line', () => {
  it('names the supergraph and the port', () => {
    expect(parseStandaloneArguments(['--supergraph', 'a.graphql', '--port', '4000', '--no-auth'])).toEqual({
      ok: true,
      value: { supergraph: 'a.graphql', port: 4000, 'no-auth': true },
    });
  });

  it.each([
    ['nothing', []],
    ['a port that is none', ['--supergraph', 'a.graphql', '--port', 'x']],
    ['an option that is not known', ['--supergraph', 'a.graphql', '--port', '1', '--open']],
  ])('is refused with %s', (_, args) => {
    expect(parseStandaloneArguments(args)).toMatchObject({ ok: false });
  });
});

describe('the config file', () => {
  it('has a default for everything', () => {
    expect(parseStandaloneConfig(undefined)).toMatchObject({
      ok: true,
      value: {
        host: '127.0.0.1',
        limits: { depth: 15, height: 1_000, aliases: 50, tokens: 15_000 },
        subgraphs: {},
      },
    });
  });

  it('reads YAML, and refuses what it does not know', () => {
    expect(
      parseStandaloneConfig('limits: { depth: 30 }\nsubgraphs: { core: http://a.test/graphql }'),
    ).toMatchObject({
      ok: true,
      value: { limits: { depth: 30, aliases: 50 }, subgraphs: { core: ['http://a.test/graphql'] } },
    });
    expect(parseStandaloneConfig('limit: { depth: 30 }')).toMatchObject({ ok: false });
  });

  it('says what is to be known of a stream, the rest of which is as it is for every stream', () => {
    expect(parseStandaloneConfig('subscriptions: { scores: { shared: true } }')).toMatchObject({
      ok: true,
      value: { subscriptions: { scores: { shared: true, begins: 'start', whenLost: 'fail' } } },
    });
    expect(parseStandaloneConfig('subscriptions: { scores: { public: true } }')).toMatchObject({ ok: false });
  });

  it('names the roles that satisfy a policy', () => {
    expect(parseStandaloneConfig('policies: { reviewer: [TEACHER] }')).toMatchObject({
      ok: true,
      value: { policies: { reviewer: ['TEACHER'] } },
    });
    expect(parseStandaloneConfig('policies: { reviewer: [BOSS] }')).toMatchObject({ ok: false });
  });
});
