import { createFakeClock } from '@ensure-study/testkit/clock';
import { silentLogger as logger } from '@ensure-study/testkit/logger';
import { openDatabase } from '@ensure-study/stores/sql/postgres';
import { expect, test } from 'vitest';
import { openCounts } from './open-counts.ts';

test('each keyspace is counted in from the first event by groups of its own, and idle groups are no queue', async () => {
  const database = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', applicationName: 'test' });
  const clock = createFakeClock();
  const cluster = { contactPoints: ['127.0.0.1:1'], datacenter: 'datacenter1' };
  const inKeyspace = (name: string) =>
    openCounts({
      ...{ database, logger, clock },
      cassandra: { cluster, keyspace: { name, replicationFactor: 1 } },
    });
  const opened = [openCounts({ database, logger, clock }), inKeyspace('one'), inKeyspace('two')];
  const groups = opened.map((counts) => Object.values(counts.groups));
  expect(new Set(groups.flat()).size).toBe(6);
  opened.forEach(({ isIdle }, inUse) => {
    const idle = groups.map((those) => those.map(isIdle));
    expect(idle).toEqual(groups.map((_, other) => [other !== inUse, other !== inUse]));
    expect(isIdle('ai-access')).toBe(false);
  });
  await Promise.all(opened.map((counts) => counts.close()));
  await database.close();
});
