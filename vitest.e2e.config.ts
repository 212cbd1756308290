/**
 * The product as processes, and used in a real Chromium. Each file starts a product and screens of its own, so two run at
 * once: they wait for browsers more than they compute.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['infra/e2e/**/*.e2e.ts'],
    globalSetup: ['infra/e2e/build-first.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
