import { openTestDatabase } from '@ensure-study/testkit/database';
import { openRelay } from '@ensure-study/testkit/relay';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from './postgres.ts';

test('no connection stays taken by a transaction that was lost as it began', async () => {
  await using test = await openTestDatabase();
  const { hostname: host, port } = new URL(test.url);
  const relay = await openRelay({ host, port: Number(port) });
  const url = Object.assign(new URL(test.url), { hostname: '127.0.0.1', port: String(relay.port) }).href;
  const database = openDatabase({ url, applicationName: 'test', poolMax: 3 });
  const isDone = () =>
    database.db
      .transaction((tx) => tx.execute(sql`select 1`))
      .then(
        () => true,
        () => false,
      );
  const together = () => Promise.all(Array.from({ length: 3 }, isDone));
  for (let round = 0; round < 5; round++) {
    expect(await together()).toEqual([true, true, true]);
    const begun = together();
    // The connections are taken, and what they are asked first is not answered any more.
    await new Promise(process.nextTick);
    relay.cut();
    expect(await begun).toEqual([false, false, false]);
    relay.restore();
  }
  await database.close();
  await relay.close();
});
