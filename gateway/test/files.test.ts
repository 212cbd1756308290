import { expect, it } from 'vitest';
import { materialFilesPath } from '@ensure-study/contracts/files';
import { openFakeGateway, somebody } from './fake-gateway.ts';

async function openFiles() {
  const fake = await openFakeGateway();
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
