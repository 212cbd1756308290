import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { GatewayContext } from '../context.ts';
import { createCountedExecutor } from './counted-executor.ts';
import type { PlannedOperation } from './ports.ts';

function deferred() {
  let resolve!: (result: object) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<object>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

it('is idle again once everything has ended, whether well or not', async () => {
  const first = deferred();
  const second = deferred();
  const { executor, isIdle } = createCountedExecutor<PlannedOperation>({
    apiSchema: buildSchema('type Query { one: Int }'),
    supergraphSdl: '',
    plan: () => ({ kind: 'query' }),
    execute: () => first.promise,
    executeEvent: () => second.promise,
  });
  const context = {} as GatewayContext;
  const running = [
    executor.execute({ kind: 'query' }, {}, context),
    executor.executeEvent({ kind: 'subscription' }, {}, {}, context),
  ];
  expect(isIdle()).toBe(false);
  first.resolve({});
  await running[0];
  expect(isIdle()).toBe(false);
  second.reject(new Error('gone'));
  await expect(running[1]).rejects.toThrow('gone');
  expect(isIdle()).toBe(true);
});
