import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openFakeGateway } from './fake-gateway.ts';

describe('uploads', () => {
  const upload = (url: string, content: Blob | string, name = 'notes.md', type = 'text/markdown') => {
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
      headers: { 'apollo-require-preflight': 'true' },
      body,
    }).then(
      (response) =>
        response.json() as Promise<{ data?: unknown; errors?: { extensions: Record<string, unknown> }[] }>,
    );
  };

  it('reach core with name, type and content', async () => {
    await using fake = await openFakeGateway();
    expect(await upload(fake.url, 'hello', 'a ü.md')).toEqual({
      data: { upload: 'a ü.md text/markdown 5' },
    });
  });

  it('of 20 MB stream through without being held in memory', async () => {
    await using fake = await openFakeGateway();
    const size = 20 * 1024 * 1024;
    const answer = await upload(fake.url, new Blob([Buffer.alloc(size)]), 'big.pdf', 'application/pdf');
    expect(answer).toEqual({ data: { upload: `big.pdf application/pdf ${size}` } });
  });

  it('above 50 MB are refused', async () => {
    await using fake = await openFakeGateway();
    const answer = await upload(
      fake.url,
      new Blob([Buffer.alloc(50 * 1024 * 1024 + 1)]),
      'big.pdf',
      'application/pdf',
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('broken off half-way leave nothing hanging', async () => {
    await using fake = await openFakeGateway();
    const { hostname, port } = new URL(fake.url);
    const request = httpRequest({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'apollo-require-preflight': 'true' },
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
