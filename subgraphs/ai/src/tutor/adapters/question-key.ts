/** By what questions of a class that ask the same are one. */
import { sql } from 'drizzle-orm';
import { toCanonicalQuestion } from '../domain/canonical-question.ts';

/** Digest of the canonical form of a question that stands by itself, as PostgreSQL makes it. */
export const keyOf = (question: string) => sql`md5(${toCanonicalQuestion(question)})`;
