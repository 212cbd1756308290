import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeClock } from '@ensure-study/testkit/clock';
import { expect, test } from 'vitest';
import { createModelHealth } from './model-health.ts';

/** An endpoint that answers as the test says, and the health of the models there. */
async function open(models = ['small']) {
  const asked: (string | undefined)[] = [];
  const endpoint = { status: 503 };
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(endpoint.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const clock = createFakeClock();
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  return {
    ...{ asked, endpoint, clock },
    health: createModelHealth({ models, baseUrl, apiKey: 'key', clock }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a model is up until a request fails, and again with the next that is answered; nothing else is asked', async () => {
  await using opened = await open();
  const { health, asked } = opened;
  expect(await health.isUp()).toBe(true);
  health.note('small', 'aborted');
  expect(await health.isUp()).toBe(true);
  health.note('small', 'failed');
  expect(await health.isUp()).toBe(false);
  health.note('small', 'ok');
  expect(await health.isUp()).toBe(true);
  expect(asked).toEqual([]);
});

test('while a second model answers, people do not go without', async () => {
  await using opened = await open(['small', 'other']);
  opened.health.note('small', 'failed');
  expect(await opened.health.isUp()).toBe(true);
  opened.health.note('other', 'failed');
  expect(await opened.health.isUp()).toBe(false);
});

test('where nobody asks a question the endpoint is asked every 10 s, and is up when it is there again', async () => {
  await using opened = await open();
  const { health, asked, clock, endpoint } = opened;
  health.note('small', 'failed');
  await clock.advance(10_000);
  expect(await health.isUp()).toBe(false);
  expect(await health.isUp()).toBe(false);
  expect(asked).toEqual(['/v1/models Bearer key']);
  // It is there, but answers nobody who comes with this key, or so often.
  for (endpoint.status of [401, 403, 429]) {
    await clock.advance(10_000);
    expect(await health.isUp()).toBe(false);
  }
  endpoint.status = 404;
  await clock.advance(10_000);
  expect(await health.isUp()).toBe(true);
  expect(asked).toHaveLength(5);
});
