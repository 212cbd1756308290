import { describe, expect, it } from 'vitest';
import { collect, openFakeGateway, somebody } from './fake-gateway.ts';

const queries = [
  '{ __schema { queryType { name } } }',
  '{ answers ...F } fragment F on Query { t: __type(name: "User") { name } }',
];

describe('the schema in production', () => {
  it.each(queries)(
    'is for tokens with the scope schema:read, over HTTP and websockets: %s',
    async (query) => {
      await using fake = await openFakeGateway({ production: true });
      const tokenWith = async (scopes: string[]) => `Bearer ${await fake.tokenOf({ ...somebody(), scopes })}`;
      const allowed = await tokenWith(['schema:read']);
      expect((await fake.post(query, { authorization: allowed })).errors).toBeUndefined();
      // The text is known and valid by now, which must not open it for others.
      for (const authorization of [undefined, await tokenWith([]), await tokenWith(['schema'])]) {
        const answer = await fake.post(query, authorization ? { authorization } : {});
        expect([answer.status, answer.data, answer.errors?.[0]?.extensions.code]).toEqual([
          ...[400, undefined, 'INTROSPECTION_DISABLED'],
        ]);
        await expect(collect(fake.connect(authorization).iterate({ query }))).rejects.toMatchObject([
          { extensions: { code: 'INTROSPECTION_DISABLED' } },
        ]);
      }
      const [overSocket] = await collect(fake.connect(allowed).iterate({ query }));
      expect(overSocket?.errors).toBeUndefined();
    },
  );

  it('can be asked for its name by everybody, and has no way to subgraphs for anybody', async () => {
    await using fake = await openFakeGateway({ production: true });
    expect((await fake.post('{ __typename }')).data).toEqual({ __typename: 'Query' });
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'])
      expect((await fake.post(query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
