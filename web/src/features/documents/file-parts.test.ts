import { describe, expect, it } from 'vitest';
import { createFileParts, type PartFailure } from './file-parts.ts';

const file = new TextEncoder().encode('0123456789');
const { signal } = new AbortController();

/** A server of one file, which may refuse the session first, and notes what it was asked for. */
function openServer(answers: Array<number | Error> = [], answerHeaders: Record<string, string> = {}) {
  const asked: Headers[] = [];
  const slept: number[] = [];
  const serve = async (_url: unknown, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    asked.push(headers);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    if (answer) return new Response(null, { status: answer, headers: answerHeaders });
    const [, begin, last] = /bytes=(\d+)-(\d+)/.exec(headers.get('range') ?? '') ?? [];
    const part = file.slice(Number(begin), Number(last) + 1);
    const range = `bytes ${begin}-${Number(begin) + part.length - 1}/${file.length}`;
    return new Response(part, { status: 206, headers: { 'content-range': range, etag: '"v1"' } });
  };
  return { fetch: serve as typeof fetch, asked, slept };
}

const partsOf = (server: ReturnType<typeof openServer>, outcome: 'renewed' | 'ended' = 'renewed') =>
  createFileParts(
    {
      ...{ refresh: { renew: async () => outcome }, fetch: server.fetch, now: () => 0 },
      sleep: async (ms) => void server.slept.push(ms),
    },
    '/files/x',
  );

describe('createFileParts', () => {
  it('brings a part with the size of the whole, and asks for all parts of the same version', async () => {
    const server = openServer();
    const parts = partsOf(server);
    const { bytes, totalBytes } = await parts.part(2, 5, signal);
    await parts.part(5, 20, signal);
    expect(new TextDecoder().decode(bytes)).toBe('234');
    expect(totalBytes).toBe(10);
    expect(server.asked.map((headers) => headers.get('if-match'))).toEqual([null, '"v1"']);
  });

  it('renews a session that ran out, once', async () => {
    await expect(partsOf(openServer([401])).part(0, 1, signal)).resolves.toMatchObject({ totalBytes: 10 });
  });

  it('asks a busy server again when it says, a few times and never long after', async () => {
    const server = openServer([503, 429], { 'retry-after': '2' });
    await expect(partsOf(server).part(0, 1, signal)).resolves.toMatchObject({ totalBytes: 10 });
    expect(server.slept).toEqual([2_000, 2_000]);
    const endless = openServer(Array(9).fill(503), { 'retry-after': '600' });
    await expect(partsOf(endless).part(0, 1, signal)).rejects.toMatchObject({ failure: 'unreachable' });
    expect(endless.slept).toEqual([5_000, 5_000, 5_000]);
  });

  it.each<[Array<number | Error>, 'renewed' | 'ended', PartFailure]>([
    [[401], 'ended', 'session'],
    [[401, 401], 'renewed', 'session'],
    [[404], 'renewed', 'gone'],
    [[412], 'renewed', 'gone'],
    [[503], 'renewed', 'unreachable'],
    [[new TypeError('no line')], 'renewed', 'unreachable'],
  ])('says why a part is missing after %j', async (answers, outcome, failure) => {
    await expect(partsOf(openServer(answers), outcome).part(0, 1, signal)).rejects.toMatchObject({ failure });
  });
});
