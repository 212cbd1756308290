/** The tables of the Spark job: those of the product's counts, by the same steps, and what it keeps about its own reading. */
import type { ColumnMigration } from '@ensure-study/stores/columns/port';
import { columnMigrations } from '../../subgraphs/analytics/src/engagement/adapters/column-tables.ts';

/** Released steps never change. */
const ownMigrations: ColumnMigration[] = [
  {
    name: 'spark_0000_reading',
    statements: [
      // How far each partition of the product's outbox is counted.
      `create table if not exists positions (
         topic text, partition int, position bigint, primary key (topic, partition))`,
      // Between which positions Kafka held nothing.
      `create table if not exists gaps (
         topic text, partition int, after bigint, before bigint, primary key (topic, partition, after, before))`,
      // Messages that are no events: dead letters, by their place in Kafka, so that one that comes again is one.
      `create table if not exists unreadable_events (
         topic text, partition int, "offset" bigint, reason text, value blob,
         primary key ((topic, partition), "offset"))`,
    ],
  },
];

export const sparkMigrations: ColumnMigration[] = [...columnMigrations, ...ownMigrations];
