import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { GatewayContext } from '../context.ts';
import type { OperationExecutor, PlannedOperation } from './ports.ts';
import { createReloadableExecutor } from './reloadable-executor.ts';

const planned: PlannedOperation = {
  kind: 'subscription',
  upstream: { serviceName: 'ai', field: 'ticks', query: 'subscription { ticks }', variableNames: [] },
};

/** An executor that tells with each event who has completed it. */
const executorOf = (name: string, plan: OperationExecutor['plan'] = () => planned): OperationExecutor => ({
  apiSchema: buildSchema('type Query { one: Int } type Subscription { ticks: Int }'),
  supergraphSdl: name,
  plan,
  execute: async () => ({}),
  executeEvent: async () => ({ data: { by: name } }),
});

it('a subscription that is planned anew while another supergraph comes into force goes on under that one', async () => {
  const executor = createReloadableExecutor(executorOf('first'));
  const request = { documentHash: 'h', document: parse('subscription { ticks }'), viewer: null };
  const before = await executor.plan(request);
  let planSlowly = (_: PlannedOperation) => {};
  const slow = new Promise<PlannedOperation>((resolve) => (planSlowly = resolve));
  executor.replace(executorOf('second', () => slow));
  const renewing = executor.renew(before, {});
  executor.replace(executorOf('third'));
  const renewedLater = await executor.renew(before, {});
  planSlowly(planned);
  for (const plan of [await renewing, renewedLater])
    expect(await executor.executeEvent(plan as typeof before, {}, {}, {} as GatewayContext)).toEqual({
      data: { by: 'third' },
    });
});
