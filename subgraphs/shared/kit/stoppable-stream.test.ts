import { expect, it, vi } from 'vitest';
import { createStoppableStream } from './stoppable-stream.ts';

async function* silent(): AsyncGenerator<number> {
  await new Promise(() => {});
  yield 1;
}

it('ends a waiting reader at once although the source stays silent for ever', async () => {
  const stop = vi.fn();
  const stream = createStoppableStream(silent(), stop);
  const waiting = stream.next();
  await stream.return(undefined);
  await expect(waiting).resolves.toEqual({ done: true, value: undefined });
  await expect(stream.next()).resolves.toEqual({ done: true, value: undefined });
  expect(stop).toHaveBeenCalledOnce();
});

it('hands on everything in order and stops once at the end', async () => {
  const stop = vi.fn();
  async function* source() {
    yield 1;
    yield 2;
  }
  const seen: number[] = [];
  for await (const value of createStoppableStream(source(), stop)) seen.push(value);
  expect(seen).toEqual([1, 2]);
  expect(stop).toHaveBeenCalledOnce();
});

it("hands on the source's failure and stops", async () => {
  const stop = vi.fn();
  async function* source(): AsyncGenerator<number> {
    yield* [];
    throw new Error('lost');
  }
  await expect(createStoppableStream(source(), stop).next()).rejects.toThrow('lost');
  expect(stop).toHaveBeenCalledOnce();
});
