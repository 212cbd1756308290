/** Suites on a server of its kind: `vitest run --config vitest.real.config.ts kafka.real` with `KAFKA_BOOTSTRAP_SERVERS_TEST`. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  test: {
    ...base.test,
    include: ['{subgraphs,gateway,infra}/**/*.real.test.ts'],
    exclude: ['**/node_modules/**'],
  },
});
