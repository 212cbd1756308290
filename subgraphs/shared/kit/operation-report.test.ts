import { ApolloServer } from '@apollo/server';
import { expect, it } from 'vitest';
import { badInput, storeUnavailable } from './errors.ts';
import { maskError } from './error-masking.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { reportOperations } from './operation-report.ts';

it('an operation counts by the worst of its errors: a bug, an outage, what the client got wrong', async () => {
  const metrics = createMetrics('test');
  const fail = (error: Error) => () => {
    throw error;
  };
  const server = new ApolloServer({
    typeDefs: 'type Query { ok: Int, bug: Int, outage: Int, mistake: Int }',
    resolvers: {
      Query: {
        ok: () => 1,
        bug: fail(new Error('a bug')),
        outage: fail(storeUnavailable('Somewhere')),
        mistake: fail(badInput('first must be 1.')),
      },
    },
    formatError: (formatted, error) => maskError(formatted, error),
    plugins: [reportOperations(createLogger('test', 'silent'), metrics, () => undefined)],
  });
  const queries = ['{ ok }', '{ ok mistake }', '{ mistake outage }', '{ mistake outage bug }', '{ nowhere }'];
  for (const query of queries) await server.executeOperation({ query });
  const { values } = await metrics.graphqlOperations.get();
  expect(Object.fromEntries(values.map(({ labels, value }) => [labels.outcome, value]))).toEqual({
    ok: 1,
    refused: 2,
    unavailable: 1,
    failed: 1,
  });
  await server.stop();
});
