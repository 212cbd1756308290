/** Migrations of the schema `ai`, generated from the repository's root: see the README of this subgraph. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./subgraphs/ai/src/database/*.ts', './subgraphs/ai/src/*/adapters/tables.ts'],
  out: './subgraphs/ai/migrations',
});
