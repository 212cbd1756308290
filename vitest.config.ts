import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: [...configDefaults.exclude, '**/dist/**', '**/*.real.test.ts', 'infra/e2e/**'],
    globalSetup: ['subgraphs/shared/testkit/global-setup.ts'],
    // graphql must be one module, as it is under Node: vite would take the ESM build where packages require the other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Real databases and bundles share two cores in CI: more workers would only make each other late.
    maxWorkers: 2,
    // Modules are loaded once a worker and not once a file, which took as long as the tests: no test may leave anything
    // in a module behind, nor replace one (vi.mock).
    isolate: false,
    sequence: { hooks: 'stack' },
  },
});
