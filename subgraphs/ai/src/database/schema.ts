/**
 * The PostgreSQL schema of this subgraph. Each feature keeps its own tables in `src/<feature>/adapters/tables.ts`,
 * declared on this object; drizzle.config.ts finds them all by that path.
 */
import { pgSchema } from 'drizzle-orm/pg-core';

export const aiSchema = pgSchema('ai');
