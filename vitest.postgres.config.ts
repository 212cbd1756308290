/** The suites of what keeps rows, on a PostgreSQL server of somebody else's: `DATABASE_URL_TEST` is its address. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  test: {
    ...base.test,
    include: ['subgraphs/shared/stores/{sql,events,streams}/*.test.ts', 'subgraphs/core/**/*.test.ts'],
    // They are about the embedded server itself.
    exclude: [...(base.test?.exclude ?? []), '**/embedded-server.test.ts'],
    globalSetup: ['infra/test/provide-postgres.ts'],
  },
});
