/** The PostgreSQL schema of this subgraph; features keep their tables in `src/<feature>/adapters/tables.ts`. */
import { pgSchema } from 'drizzle-orm/pg-core';

export const analyticsSchema = pgSchema('analytics');
