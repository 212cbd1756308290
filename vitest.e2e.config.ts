/** Journeys: the product as processes, used in a real Chromium. One after the other, because there is one screen. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['infra/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
