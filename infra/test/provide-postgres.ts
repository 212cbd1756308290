/** Hands the server that `npm test` has opened to suites, in place of the embedded one. */
import type { TestProject } from 'vitest/node';
import type {} from '@ensure-study/testkit/database';

export default function providePostgres(project: TestProject): void {
  const url = process.env.DATABASE_URL_TEST;
  if (!url) throw new Error('DATABASE_URL_TEST is required: the address of a PostgreSQL server.');
  project.provide('databaseServerUrl', url);
}
