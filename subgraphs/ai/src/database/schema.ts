/**
 * The PostgreSQL schema of this subgraph. Each feature keeps its own tables in `src/<feature>/adapters/tables.ts`, and what
 * two features share is in corpus.ts beside this; drizzle.config.ts finds them all by these paths.
 */
import { pgSchema } from 'drizzle-orm/pg-core';

export const aiSchema = pgSchema('ai');
