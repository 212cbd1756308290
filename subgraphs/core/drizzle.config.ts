import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --config subgraphs/core/drizzle.config.ts --name <what>` from the repository root. */
export default defineConfig({
  dialect: 'postgresql',
  schema: 'subgraphs/core/src/database/schema.ts',
  out: 'subgraphs/core/migrations',
});
