import { parse } from 'graphql';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '@ensure-study/kit/metrics';
import type { GatewayContext } from '../context.ts';
import { createApolloExecutor } from './apollo-executor.ts';
import { composeInProcess } from './rewrites/fixtures/open-in-process.ts';

const context = { requestId: 'test' } as GatewayContext;

describe('an answer that the schema of its subgraph forbids', () => {
  it('is null to the client, and is counted', async () => {
    const metrics = createMetrics('gateway');
    let answer: { data: object } = { data: { person: { name: 'Ada' } } };
    const executor = createApolloExecutor({
      supergraphSdl: composeInProcess({
        people: { typeDefs: 'type Query { person: Person } type Person { name: String! }', resolvers: {} },
      }),
      dataSources: { people: { process: async () => answer } },
      logger: pino({ level: 'silent' }),
      planningMs: 0,
      metrics,
    });
    const document = parse('{ person { name } }');
    const planned = await executor.plan({ documentHash: 'names', document, viewer: null });
    const counted = async () => (await metrics.forbiddenAnswers.get()).values[0]?.value ?? 0;

    expect((await executor.execute(planned, {}, context)).data).toMatchObject({ person: { name: 'Ada' } });
    expect(await counted()).toBe(0);
    answer = { data: { person: { name: null } } };
    expect((await executor.execute(planned, {}, context)).data).toMatchObject({ person: null });
    expect(await counted()).toBe(1);
  });
});
