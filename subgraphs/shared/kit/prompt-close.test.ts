import { once } from 'node:events';
import { connect } from 'node:net';
import fastify from 'fastify';
import { expect, it, vi } from 'vitest';
import { closePromptly } from './prompt-close.ts';

/** An app whose one answer is given when the test says so, and a request that waits for it. */
async function openWithRequest(withinMs?: number) {
  const app = fastify({ logger: false });
  closePromptly(app, withinMs);
  let answer = (_text: string) => {};
  let arrived = () => {};
  const asked = new Promise<void>((resolve) => (arrived = resolve));
  app.get('/', () => {
    arrived();
    return new Promise<string>((resolve) => (answer = resolve));
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const answered = fetch(url).then(
    (response) => response.text(),
    () => 'cut off',
  );
  await asked;
  return { app, url: new URL(url), answered, answer: (text: string) => answer(text) };
}

it('a server that closes takes no new connection and finishes the answer under way', async () => {
  const { app, url, answered, answer } = await openWithRequest();
  const closing = app.close();
  await vi.waitFor(() => expect(app.server.listening).toBe(false));
  const late = connect(Number(url.port), url.hostname);
  const [refused] = (await once(late, 'error')) as [NodeJS.ErrnoException];
  expect(refused.code).toBe('ECONNREFUSED');
  answer('finished');
  expect(await answered).toBe('finished');
  await closing;
});

it('what takes too long to answer is cut off, so that what closes after the server has its time', async () => {
  const { app, answered } = await openWithRequest(20);
  await app.close();
  expect(await answered).toBe('cut off');
});
