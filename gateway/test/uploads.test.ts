import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openFakeGateway, somebody, type FakeGateway } from './fake-gateway.ts';

describe('uploads', () => {
  const upload = async (
    { url, tokenOf }: FakeGateway,
    content: Blob | string,
    name = 'notes.md',
    type = 'text/markdown',
  ) => {
    const body = new FormData();
    body.set(
      'operations',
      JSON.stringify({
        query: 'mutation($file: Upload!) { upload(file: $file) }',
        variables: { file: null },
      }),
    );
    body.set('map', JSON.stringify({ 0: ['variables.file'] }));
    body.set('0', new Blob([content], { type }), name);
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'apollo-require-preflight': 'true',
        authorization: `Bearer ${await tokenOf(somebody())}`,
      },
      body,
    }).then(
      (response) =>
        response.json() as Promise<{ data?: unknown; errors?: { extensions: Record<string, unknown> }[] }>,
    );
  };

  it('reach core with name, type and content', async () => {
    await using fake = await openFakeGateway();
    expect(await upload(fake, 'hello', 'a ü.md')).toMatchObject({
      data: { upload: 'a ü.md text/markdown 5' },
    });
  });

  it('of 20 MB stream through without being held in memory', async () => {
    await using fake = await openFakeGateway();
    const size = 20 * 1024 * 1024;
    const answer = await upload(fake, new Blob([Buffer.alloc(size)]), 'big.pdf', 'application/pdf');
    expect(answer).toMatchObject({ data: { upload: `big.pdf application/pdf ${size}` } });
  });

  it('longer than any kind may be are refused before they are read', async () => {
    await using fake = await openFakeGateway();
    const answer = await upload(
      fake,
      new Blob([Buffer.alloc(203 * 1024 * 1024)]),
      'big.pdf',
      'application/pdf',
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['of nobody', { 'apollo-require-preflight': 'true' }, 'UNAUTHENTICATED'],
    ["of a form on somebody else's page", {}, 'BAD_USER_INPUT'],
  ])('%s are refused before they reach the disk', async (_, headers, code) => {
    await using fake = await openFakeGateway();
    const { hostname, port } = new URL(fake.url);
    const request = httpRequest({
      ...{ hostname, port, path: '/graphql', method: 'POST' },
      headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
    });
    request.on('error', () => {});
    request.write('--b\r\n');
    const response = await new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    const { errors } = JSON.parse(await text(response)) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    request.destroy();
  });

  it('of one person are limited in number at a time', async () => {
    await using fake = await openFakeGateway();
    const authorization = `Bearer ${await fake.tokenOf(somebody())}`;
    const { hostname, port } = new URL(fake.url);
    const begin = () => {
      const request = httpRequest({
        ...{ hostname, port, path: '/graphql', method: 'POST' },
        headers: {
          'content-type': 'multipart/form-data; boundary=b',
          'apollo-require-preflight': 'true',
          authorization,
        },
      });
      request.on('error', () => {});
      request.write('--b\r\n');
      return request;
    };
    const requests = Array.from({ length: 7 }, begin);
    const [first] = await Promise.race(requests.map((request) => once(request, 'response')));
    expect((first as IncomingMessage).statusCode).toBe(429);
    for (const request of requests) request.destroy();
    await expect
      .poll(() => upload(fake, 'hello'))
      .toMatchObject({ data: { upload: 'notes.md text/markdown 5' } });
  });

  it('broken off half-way leave nothing hanging', async () => {
    await using fake = await openFakeGateway();
    const { hostname, port } = new URL(fake.url);
    const request = httpRequest({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        'apollo-require-preflight': 'true',
        authorization: `Bearer ${await fake.tokenOf(somebody())}`,
      },
    });
    request.on('error', () => {});
    request.write(
      '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n' +
        '{"query":"mutation($file: Upload!) { upload(file: $file) }","variables":{"file":null}}\r\n' +
        '--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{"0":["variables.file"]}\r\n' +
        '--b\r\nContent-Disposition: form-data; name="0"; filename="x.md"\r\n\r\nhalf a file',
    );
    await new Promise((resolve) => fake.core.app.server.once('request', resolve));
    request.destroy();
    expect((await fake.post('{ answers }')).data).toEqual({ answers: 42 });
  });
});
