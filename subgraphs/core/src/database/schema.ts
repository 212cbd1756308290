/** Every table of the schema `core`: what drizzle-kit generates migrations from. */
export { coreSchema } from './columns.ts';
export * from './people-tables.ts';
export * from './guardian-tables.ts';
export * from './administration-tables.ts';
export * from './notification-tables.ts';
export * from './safeguarding-tables.ts';
export * from './class-tables.ts';
export * from './assessment-tables.ts';
export * from './meeting-tables.ts';
