import { expect, it } from 'vitest';
import { createOrderedWork } from './ordered-work.ts';

function open(options: { runningMax?: number; waitingMax?: number } = {}) {
  const events: unknown[] = [];
  const running = new Map<number, { resolve(): void; reject(error: Error): void }>();
  const work = createOrderedWork<number, string>({
    ...{ runningMax: 2, waitingMax: 10, ...options },
    run: (input) =>
      new Promise((resolve, reject) =>
        running.set(input, { resolve: () => resolve(`out ${input}`), reject }),
      ),
    deliver: (output) => events.push(output),
    fail: (error) => events.push(error),
  });
  const finish = async (...inputs: number[]) => {
    for (const input of inputs) running.get(input)?.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { work, events, running, finish };
}

it('works on no more than it may at once, and hands on in the order of the inputs', async () => {
  const { work, events, running, finish } = open();
  for (const input of [1, 2, 3]) work.push(input);
  expect([...running.keys()]).toEqual([1, 2]);
  await finish(2);
  expect([events, [...running.keys()]]).toEqual([[], [1, 2]]);
  await finish(1);
  await finish(3);
  expect([events, work.isIdle()]).toEqual([['out 1', 'out 2', 'out 3'], true]);
});

it('hands on what came before a failure, and nothing after it', async () => {
  const { work, events, running, finish } = open({ runningMax: 3 });
  for (const input of [1, 2, 3]) work.push(input);
  running.get(2)?.reject(new Error('No.'));
  await finish(3);
  expect(events).toEqual([]);
  await finish(1);
  expect(events).toEqual(['out 1', new Error('No.')]);
});

it('takes no more than may wait, and nothing after its end, which comes after everything', async () => {
  const { work, events, finish } = open({ runningMax: 1, waitingMax: 1 });
  expect([1, 2, 3].map((input) => work.push(input))).toEqual([true, true, false]);
  work.end(() => events.push('end'));
  work.push(4);
  await finish(1);
  await finish(2);
  expect(events).toEqual(['out 1', 'out 2', 'end']);
});

it('hands on nothing once it is stopped', async () => {
  const { work, events, finish } = open();
  work.push(1);
  work.stop();
  work.end(() => events.push('end'));
  await finish(1);
  expect(events).toEqual([]);
});
