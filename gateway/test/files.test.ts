import { expect, it } from 'vitest';
import { materialFilesPath } from '@ensure-study/contracts/files';
import { tokenRefused } from '@ensure-study/kit/errors';
import { openFakeGateway, somebody } from './fake-gateway.ts';

async function openFiles(options: Parameters<typeof openFakeGateway>[0] = {}) {
  const fake = await openFakeGateway(options);
  const url = `${fake.url}${materialFilesPath}/one`;
  const fetchAs = (authorization?: string, signal?: AbortSignal) =>
    fetch(url, {
      ...(authorization !== undefined && { headers: { authorization } }),
      ...(signal && { signal }),
    });
  return { fake, fetchAs, [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose]() };
}

it('refuses nobody, and who shows what does not count, without asking for the file', async () => {
  await using files = await openFiles();
  const answers = await Promise.all([files.fetchAs(), files.fetchAs('Bearer made up')]);
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  const said = await Promise.all(answers.map((answer) => answer.text()));
  expect(said).toEqual(['Sign in first.', tokenRefused]);
  expect(files.fake.state.filesAsked).toBe(0);
});

it('gives one person 16 files at once, another their own, and the next when one has ended', async () => {
  await using files = await openFiles();
  const reader = `Bearer ${await files.fake.tokenOf(somebody())}`;
  const open = Array.from({ length: 16 }, () => new AbortController());
  const answers = await Promise.all(open.map(({ signal }) => files.fetchAs(reader, signal)));
  expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
  const refused = await files.fetchAs(reader);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(files.fake.state.filesAsked).toBe(16);
  const last = new AbortController();
  const another = await files.fetchAs(`Bearer ${await files.fake.tokenOf(somebody())}`, last.signal);
  expect(another.status).toBe(200);
  open[0]?.abort();
  await expect.poll(async () => (await files.fetchAs(reader, last.signal)).status).toBe(200);
  for (const controller of [...open, last]) controller.abort();
});

it('stops reading a file when its reader has gone', async () => {
  await using files = await openFiles();
  const reader = new AbortController();
  const { status } = await files.fetchAs(`Bearer ${await files.fake.tokenOf(somebody())}`, reader.signal);
  expect([status, files.fake.state.filesEnded]).toEqual([200, 0]);
  reader.abort();
  await expect.poll(() => files.fake.state.filesEnded).toBe(1);
});

it('lets nobody wait for ever: who comes to a long queue is sent away at once, who waits in it after a while', async () => {
  const answerMs = 400;
  await using files = await openFiles({ fileLimits: { connectionsMax: 1, waitingMax: 1, answerMs } });
  const bearer = `Bearer ${await files.fake.tokenOf(somebody())}`;
  const told = ({ status, headers }: Response) => [status, headers.get('retry-after')];
  const first = new AbortController();
  expect((await files.fetchAs(bearer, first.signal)).status).toBe(200);
  const begun = performance.now();
  const [sooner, later] = await Promise.all(
    [1, 2].map(async () => {
      const answer = told(await files.fetchAs(bearer));
      return { answer, afterMs: performance.now() - begun };
    }),
  ).then((both) => both.toSorted((a, b) => a.afterMs - b.afterMs));
  expect([sooner?.answer, later?.answer]).toEqual([
    [503, '2'],
    [503, '2'],
  ]);
  expect(sooner?.afterMs).toBeLessThan(answerMs);
  expect(later?.afterMs).toBeGreaterThanOrEqual(answerMs - 1);
  expect(files.fake.state.filesAsked).toBe(1);
  const next = new AbortController();
  first.abort();
  await expect.poll(async () => (await files.fetchAs(bearer, next.signal)).status).toBe(200);
  next.abort();
});
