import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { openTestDatabase } from '@ensure-study/testkit/database';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../sql/postgres.ts';
import { createClaims } from './claims.ts';

/** A database behind a network that can swallow what the server answers, without closing anything. */
async function openBehindNetwork(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const upstreams = new Set<Socket>();
  const network = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    upstreams.add(upstream);
    client.pipe(upstream).pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      socket.on('error', () => undefined).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(network, 'listening');
  const near = new URL(databaseUrl);
  near.port = String((network.address() as AddressInfo).port);
  const database = openDatabase({ url: near.href, applicationName: 'near' });
  return {
    database,
    swallowAnswers: () => upstreams.forEach((upstream) => upstream.unpipe()),
    async [Symbol.asyncDispose]() {
      await database.close();
      upstreams.forEach((upstream) => upstream.destroy());
      network.close();
    },
  };
}

const patience = { timeout: 10_000, interval: 20 };

test('a claim whose answer got lost is held by nobody afterwards', async () => {
  await using test = await openTestDatabase();
  await using near = await openBehindNetwork(test.url);
  const [cutOff, other] = [createClaims(near.database, { answerMsMax: 1_000 }), createClaims(test.database)];
  await (await cutOff.claim('opens the connection'))?.release();
  near.swallowAnswers();
  await expect(cutOff.claim('partition')).rejects.toThrow();
  await vi.waitFor(async () => expect(await other.claim('partition')).toBeDefined(), patience);
  await Promise.all([cutOff.close(), other.close()]);
});

test('giving a claim back over a network that swallows answers ends in time, and gives it back', async () => {
  await using test = await openTestDatabase();
  await using near = await openBehindNetwork(test.url);
  const [cutOff, other] = [createClaims(near.database, { answerMsMax: 1_000 }), createClaims(test.database)];
  const [partition, another] = [await cutOff.claim('partition'), await cutOff.claim('another')];
  expect(await other.claim('partition')).toBeUndefined();
  near.swallowAnswers();
  await partition?.release();
  expect(another?.lost.aborted).toBe(true);
  await vi.waitFor(async () => {
    expect(await other.claim('partition')).toBeDefined();
    expect(await other.claim('another')).toBeDefined();
  }, patience);
  expect(await cutOff.claim('goes on over a new connection')).toBeDefined();
  await Promise.all([cutOff.close(), other.close()]);
});
