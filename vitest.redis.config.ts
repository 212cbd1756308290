/** The suites of what is kept in Redis, on the server that `REDIS_URL_TEST` names. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  test: {
    ...base.test,
    include: ['subgraphs/shared/stores/kv/*.real.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: [],
  },
});
