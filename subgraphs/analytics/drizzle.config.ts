/** `npx drizzle-kit generate --config subgraphs/analytics/drizzle.config.ts --name <what>` from the repository root. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./subgraphs/analytics/src/database/schema.ts', './subgraphs/analytics/src/*/adapters/tables.ts'],
  out: './subgraphs/analytics/migrations',
});
