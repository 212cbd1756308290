import { buildSchema, parse, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { storeUnavailable } from '@ensure-study/kit/errors';
import { createMetrics } from '@ensure-study/kit/metrics';
import { uuidV7 } from '@ensure-study/kit/uuid';
import { createFakeClock } from '@ensure-study/testkit/clock';
import type { OperationExecutor } from '../execution/ports.ts';
import { createReloadableExecutor } from '../execution/reloadable-executor.ts';
import { createAnswerMemory } from '../stale/answer-memory.ts';
import { createQueryAnswers } from '../stale/answer-queries.ts';
import { createSubscribableGateway } from './subscribable-gateway.ts';

it('gives no answer again, while the database is away, to the same person once they may see less', async () => {
  const document = parse('{ report }');
  const present = { view: 'may', result: { data: { report: 'secret' } } as ExecutionResult };
  const executor: OperationExecutor = {
    apiSchema: buildSchema('type Query { report: String }'),
    supergraphSdl: '',
    plan: () => ({ kind: 'query', view: present.view }),
    execute: async () => present.result,
    executeEvent: async () => present.result,
  };
  const clock = createFakeClock();
  const memory = createAnswerMemory({ clock });
  const gateway = createSubscribableGateway(
    createReloadableExecutor(executor),
    createQueryAnswers({ memory, metrics: createMetrics('gateway'), clock }),
  );
  const { executor: execute } = await gateway.load({ apollo: {} });
  const viewer = {
    ...{ userId: uuidV7(), organisationId: uuidV7(), sessionId: uuidV7(), role: 'STUDENT', scopes: [] },
  };
  const ask = () =>
    execute?.({
      ...{ document, operation: document.definitions[0], queryHash: 'h', request: {}, context: { viewer } },
    } as unknown as GatewayGraphQLRequestContext);

  expect((await ask())?.data).toEqual({ report: 'secret' });
  present.result = { data: null, errors: [storeUnavailable('core', undefined, { store: 'database' })] };
  expect((await ask())?.data).toEqual({ report: 'secret' });
  present.view = 'may not';
  expect((await ask())?.data).toBeNull();
});
